-- One row per code and year.
CREATE OR REPLACE TABLE poblacion (
  ubigeo VARCHAR NOT NULL,
  anio SMALLINT NOT NULL,
  poblacion INTEGER NOT NULL,
  mujeres INTEGER,
  origen VARCHAR
);

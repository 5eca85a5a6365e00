-- One row per statement of the matrix about one instancia; two different stages of one instancia both stay.
CREATE OR REPLACE TABLE instancias (
  ubigeo VARCHAR NOT NULL,
  nivel ENUM(:nivel) NOT NULL,
  etapa ENUM(:etapa) NOT NULL,
  ordenanza VARCHAR,
  fecha_creacion DATE,
  fecha_instalacion DATE,
  observacion VARCHAR,
  origen VARCHAR
);

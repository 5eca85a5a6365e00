-- One row per code, year and modality.
CREATE OR REPLACE TABLE violencia (
  ubigeo VARCHAR NOT NULL,
  anio SMALLINT NOT NULL,
  modalidad VARCHAR NOT NULL,
  casos INTEGER NOT NULL,
  origen VARCHAR
);

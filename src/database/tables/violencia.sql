-- One row per code, year and modality, of the one register that counts.
CREATE OR REPLACE TABLE violencia (
  ubigeo VARCHAR NOT NULL,
  anio SMALLINT NOT NULL,
  modalidad VARCHAR NOT NULL,
  casos INTEGER NOT NULL,
  registro VARCHAR,
  origen VARCHAR
);

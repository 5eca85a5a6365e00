-- One row per code, year and modality, of the one register that counts. `reservado` is set where the source suppressed
-- cases: 'hasta 4', or 'si' where it does not say; `casos` are then those that it told, none where it is null.
CREATE OR REPLACE TABLE violencia (
  ubigeo VARCHAR NOT NULL,
  anio SMALLINT NOT NULL,
  modalidad VARCHAR NOT NULL,
  casos INTEGER,
  reservado VARCHAR,
  registro VARCHAR,
  origen VARCHAR
);

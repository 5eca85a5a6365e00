-- One row per acta of a provincial COORDEMUNA.
CREATE OR REPLACE TABLE coordemuna (
  ubigeo VARCHAR NOT NULL,
  fecha_acta DATE NOT NULL,
  fecha_ratificacion DATE,
  origen VARCHAR
);

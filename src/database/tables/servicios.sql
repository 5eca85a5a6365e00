-- One row per service; refuges carry no place below their provincia.
CREATE OR REPLACE TABLE servicios (
  tipo VARCHAR NOT NULL,
  subtipo VARCHAR,
  nombre VARCHAR,
  ubigeo VARCHAR,
  lat DOUBLE,
  lon DOUBLE,
  operador VARCHAR,
  estado VARCHAR,
  origen VARCHAR
);

-- One row per code that any table names: its level and what holds it, as the territory room reads the code.
CREATE OR REPLACE TABLE places (
  ubigeo VARCHAR NOT NULL,
  level VARCHAR NOT NULL,
  departamento VARCHAR NOT NULL,
  -- Its own code for a provincia, none for a departamento.
  provincia VARCHAR,
  -- None for a departamento that is split in two regions.
  region VARCHAR,
  -- The region whose own rows the code's are.
  speaks_for VARCHAR,
  -- Of the instancia that a territory of the level has; a departamento has none of its own.
  instancia_level VARCHAR
);

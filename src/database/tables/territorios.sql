-- One row per code of the country: departamento (2 digits), provincia (4) or distrito (6).
CREATE OR REPLACE TABLE territorios (
  ubigeo VARCHAR NOT NULL,
  nombre VARCHAR NOT NULL,
  capital VARCHAR,
  lat DOUBLE,
  lon DOUBLE,
  altitud_m DOUBLE,
  superficie_km2 DOUBLE,
  poblacion_referencia DOUBLE,
  origen VARCHAR
);

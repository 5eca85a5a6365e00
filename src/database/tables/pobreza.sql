-- One row per code and year; rates in percent.
CREATE OR REPLACE TABLE pobreza (
  ubigeo VARCHAR NOT NULL,
  anio SMALLINT NOT NULL,
  tasa DOUBLE NOT NULL,
  ic_inf DOUBLE,
  ic_sup DOUBLE,
  origen VARCHAR
);

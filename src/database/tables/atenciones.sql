-- One row per code, service, indicator and year, or month of a year.
CREATE OR REPLACE TABLE atenciones (
  ubigeo VARCHAR NOT NULL,
  servicio VARCHAR NOT NULL,
  indicador VARCHAR NOT NULL,
  anio SMALLINT NOT NULL,
  mes SMALLINT,
  valor INTEGER NOT NULL,
  origen VARCHAR
);

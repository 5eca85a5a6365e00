-- One row per code with a poverty row: the one of its latest year.
CREATE OR REPLACE TABLE own_poverty AS
SELECT ubigeo, anio, tasa, ic_inf, ic_sup, origen FROM pobreza
  QUALIFY row_number() OVER (PARTITION BY ubigeo ORDER BY anio DESC) = 1;

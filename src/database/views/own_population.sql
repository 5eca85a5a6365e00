-- One row per code with a population row: the one of its latest year.
CREATE OR REPLACE TABLE own_population AS
SELECT ubigeo, anio, poblacion, mujeres, origen FROM poblacion
  QUALIFY row_number() OVER (PARTITION BY ubigeo ORDER BY anio DESC) = 1;

-- One row per unit and level with a population: own row of its latest year, else the sum of all its parts (METHOD 3).
CREATE OR REPLACE TABLE population_by_unit AS
WITH own AS (
  SELECT p.ubigeo, p.level, o.anio, o.poblacion::BIGINT AS poblacion, o.mujeres::BIGINT AS mujeres,
    'propia' AS origin, o.origen
  FROM own_population o JOIN places p ON p.ubigeo = o.ubigeo
), sums AS (
  SELECT u.ubigeo, u.level, min(p.anio) AS anio, sum(p.poblacion)::BIGINT AS poblacion,
    CASE WHEN count(p.mujeres) = count(*) THEN sum(p.mujeres)::BIGINT END AS mujeres, 'suma' AS origin,
    string_agg(DISTINCT p.origen, ' ' ORDER BY p.origen) AS origen
  FROM provincias_of_units u LEFT JOIN population_by_provincia p ON p.ubigeo = u.provincia
  GROUP BY u.ubigeo, u.level
  HAVING count(p.poblacion) = count(*)
), departamentos AS (
  SELECT ubigeo, anio, poblacion, mujeres, origin, origen FROM own WHERE level = 'departamento'
  UNION ALL
  SELECT ubigeo, anio, poblacion, mujeres, origin, origen FROM sums
  WHERE level = 'departamento' AND ubigeo NOT IN (SELECT ubigeo FROM own_population)
)
SELECT ubigeo, level, anio, poblacion, mujeres, origin, origen FROM own WHERE level = 'distrito'
UNION ALL
SELECT ubigeo, 'provincia', anio, poblacion, mujeres, origin, origen FROM population_by_provincia
UNION ALL
SELECT ubigeo, 'departamento', anio, poblacion, mujeres, origin, origen FROM departamentos
UNION ALL
SELECT p.speaks_for, 'region', c.anio, c.poblacion, c.mujeres, c.origin, c.origen
FROM (SELECT * FROM departamentos UNION ALL SELECT * FROM population_by_provincia) c
JOIN places p ON p.ubigeo = c.ubigeo AND p.speaks_for IS NOT NULL
UNION ALL
SELECT ubigeo, level, anio, poblacion, mujeres, origin, origen FROM sums WHERE level = 'region';

-- One row per provincia with a population: its own, else the sum of its distritos when each of them has one.
CREATE OR REPLACE TABLE population_by_provincia AS
SELECT o.ubigeo, o.anio, o.poblacion::BIGINT AS poblacion, o.mujeres::BIGINT AS mujeres, 'propia' AS origin, o.origen
FROM own_population o JOIN places p ON p.ubigeo = o.ubigeo AND p.level = 'provincia'
UNION ALL
SELECT u.provincia, min(o.anio), sum(o.poblacion)::BIGINT,
  CASE WHEN count(o.mujeres) = count(*) THEN sum(o.mujeres)::BIGINT END, 'suma',
    string_agg(DISTINCT o.origen, ' ' ORDER BY o.origen)
FROM units u LEFT JOIN own_population o ON o.ubigeo = u.ubigeo
WHERE u.level = 'distrito' AND u.provincia NOT IN (SELECT ubigeo FROM own_population)
GROUP BY u.provincia
HAVING count(o.poblacion) = count(*);

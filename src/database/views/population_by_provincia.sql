-- One row per provincia with a population: its own, else the sum of its distritos when each of them has one.
CREATE OR REPLACE TABLE population_by_provincia AS
SELECT ubigeo, anio, poblacion::BIGINT AS poblacion, mujeres::BIGINT AS mujeres, 'propia' AS origin
FROM own_population WHERE length(ubigeo) = 4
UNION ALL
SELECT left(t.ubigeo, 4), min(o.anio), sum(o.poblacion)::BIGINT,
  CASE WHEN count(o.mujeres) = count(*) THEN sum(o.mujeres)::BIGINT END, 'suma'
FROM territorios t LEFT JOIN own_population o ON o.ubigeo = t.ubigeo
WHERE length(t.ubigeo) = 6 AND left(t.ubigeo, 4) NOT IN (SELECT ubigeo FROM own_population)
GROUP BY left(t.ubigeo, 4)
HAVING count(o.poblacion) = count(*);

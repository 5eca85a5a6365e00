-- One row per unit, level, year and modality: own rows if any that year, else the sum of the children's (METHOD 3).
CREATE OR REPLACE TABLE cases_by_unit AS
WITH departamentos AS (
  SELECT ubigeo, anio, modalidad, casos::BIGINT AS casos, 'propia' AS origin FROM violencia WHERE length(ubigeo) = 2
  UNION ALL
  SELECT left(p.ubigeo, 2), p.anio, p.modalidad, sum(p.casos)::BIGINT, 'suma'
  FROM cases_by_provincia p
  ANTI JOIN (SELECT ubigeo, anio FROM violencia WHERE length(ubigeo) = 2) own ON own.ubigeo = left(p.ubigeo, 2) AND own.anio = p.anio
  GROUP BY left(p.ubigeo, 2), p.anio, p.modalidad
)
SELECT ubigeo, 'distrito' AS level, anio, modalidad, casos::BIGINT AS casos, 'propia' AS origin FROM violencia WHERE length(ubigeo) = 6
UNION ALL
SELECT ubigeo, 'provincia', anio, modalidad, casos, origin FROM cases_by_provincia
UNION ALL
SELECT ubigeo, 'departamento', anio, modalidad, casos, origin FROM departamentos
UNION ALL
SELECT ubigeo, 'region', anio, modalidad, casos, origin FROM departamentos WHERE ubigeo <> '15'
UNION ALL
SELECT ubigeo, 'region', anio, modalidad, casos, origin FROM cases_by_provincia WHERE ubigeo = '1501'
UNION ALL
SELECT p.ubigeo, p.level, c.anio, c.modalidad, sum(c.casos)::BIGINT, 'suma'
FROM provincias_of_units p JOIN cases_by_provincia c ON c.ubigeo = p.provincia
WHERE p.level = 'region'
GROUP BY p.ubigeo, p.level, c.anio, c.modalidad;

-- One row per unit and level with a service: how many are keyed to it or inside it, AURORA ones of those, AURORA ones keyed to exactly it.
CREATE OR REPLACE TABLE services_by_unit AS
WITH placed AS (
  SELECT ubigeo AS code, is_aurora, left(ubigeo, 2) AS ubigeo, 'departamento' AS level FROM open_services
  UNION ALL
  SELECT ubigeo, is_aurora, left(ubigeo, 4), 'provincia' FROM open_services WHERE length(ubigeo) >= 4
  UNION ALL
  SELECT ubigeo, is_aurora, ubigeo, 'distrito' FROM open_services WHERE length(ubigeo) = 6
  UNION ALL
  -- A service keyed to the departamento of Lima belongs to neither of its two regions.
  SELECT ubigeo, is_aurora, CASE WHEN left(ubigeo, 4) = '1501' THEN '1501' ELSE left(ubigeo, 2) END, 'region'
  FROM open_services WHERE ubigeo <> '15'
)
SELECT ubigeo, level, count(*)::INTEGER AS total, count(*) FILTER (is_aurora)::INTEGER AS aurora,
  count(*) FILTER (is_aurora AND code = ubigeo)::INTEGER AS aurora_own
FROM placed WHERE ubigeo IS NOT NULL
GROUP BY ubigeo, level;

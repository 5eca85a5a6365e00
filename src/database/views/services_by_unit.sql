-- One row per unit and level with a service: how many are keyed to it or inside it, AURORA ones of those, AURORA ones
-- keyed to exactly it.
CREATE OR REPLACE TABLE services_by_unit AS
WITH placed AS (
  SELECT s.ubigeo AS code, s.is_aurora, s.origen, p.departamento AS ubigeo, 'departamento' AS level
  FROM open_services s JOIN places p ON p.ubigeo = s.ubigeo
  UNION ALL
  SELECT s.ubigeo, s.is_aurora, s.origen, p.provincia, 'provincia'
    FROM open_services s JOIN places p ON p.ubigeo = s.ubigeo
  UNION ALL
  SELECT s.ubigeo, s.is_aurora, s.origen, p.ubigeo, 'distrito'
  FROM open_services s JOIN places p ON p.ubigeo = s.ubigeo AND p.level = 'distrito'
  UNION ALL
  -- A service keyed to the departamento of Lima belongs to neither of its two regions: it has no region.
  SELECT s.ubigeo, s.is_aurora, s.origen, p.region, 'region' FROM open_services s JOIN places p ON p.ubigeo = s.ubigeo
)
SELECT ubigeo, level, count(*)::INTEGER AS total, count(*) FILTER (is_aurora)::INTEGER AS aurora,
  count(*) FILTER (is_aurora AND code = ubigeo)::INTEGER AS aurora_own,
  string_agg(DISTINCT origen, ' ' ORDER BY origen) AS origen,
    string_agg(DISTINCT origen, ' ' ORDER BY origen) FILTER (is_aurora) AS aurora_origen
FROM placed WHERE ubigeo IS NOT NULL
GROUP BY ubigeo, level;

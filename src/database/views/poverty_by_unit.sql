-- One row per unit and level with a poverty rate: own row, else the weighted mean of its distritos with a
-- rate (METHOD §4).
CREATE OR REPLACE TABLE poverty_by_unit AS
WITH means AS (
  SELECT u.ubigeo, u.level, min(p.anio) FILTER (w.weight > 0) AS anio,
    sum(p.tasa * w.weight) / sum(w.weight) FILTER (p.tasa IS NOT NULL) AS tasa,
    sum(w.weight) FILTER (p.tasa IS NOT NULL) / sum(w.weight) AS share,
    string_agg(DISTINCT p.origen, ' ' ORDER BY p.origen) AS origen
  FROM distritos_of_units u
  JOIN distrito_weights w ON w.ubigeo = u.distrito
  LEFT JOIN own_poverty p ON p.ubigeo = u.distrito
  GROUP BY u.ubigeo, u.level
  HAVING sum(w.weight) FILTER (p.tasa IS NOT NULL) > 0
), departamentos_provincias AS (
  SELECT u.ubigeo, u.level, p.anio, p.tasa, p.ic_inf, p.ic_sup, 'propia' AS origin, NULL::DOUBLE AS share, p.origen
  FROM units u JOIN own_poverty p ON p.ubigeo = u.ubigeo WHERE u.level <> 'region'
  UNION ALL
  SELECT ubigeo, level, anio, tasa, NULL, NULL, 'ponderada', share, origen
  FROM means WHERE level <> 'region' AND ubigeo NOT IN (SELECT ubigeo FROM own_poverty)
)
SELECT ubigeo, level, anio, tasa, ic_inf, ic_sup, origin, share, origen FROM departamentos_provincias
UNION ALL
SELECT p.speaks_for, 'region', c.anio, c.tasa, c.ic_inf, c.ic_sup, c.origin, c.share, c.origen
FROM departamentos_provincias c JOIN places p ON p.ubigeo = c.ubigeo AND p.speaks_for IS NOT NULL
UNION ALL
SELECT ubigeo, level, anio, tasa, NULL, NULL, 'ponderada', share, origen FROM means WHERE level = 'region';

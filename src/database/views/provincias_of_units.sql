-- One row per departamento, or region that is the sum of provincias, and each provincia that it is the sum of.
CREATE OR REPLACE TABLE provincias_of_units AS
SELECT departamento AS ubigeo, 'departamento' AS level, ubigeo AS provincia FROM units WHERE level = 'provincia'
UNION ALL
SELECT r.ubigeo, r.level, p.ubigeo
FROM units r JOIN places p ON p.region = r.ubigeo AND p.level = 'provincia'
JOIN territorios t ON t.ubigeo = p.ubigeo
WHERE r.level = 'region' AND r.source IS NULL;

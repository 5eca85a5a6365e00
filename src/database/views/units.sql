-- One row per unit and level: departamentos, provincias, distritos and the 26 regions (Lima splits in two).
CREATE OR REPLACE TABLE units AS
SELECT ubigeo, ubigeo AS source, CASE length(ubigeo) WHEN 2 THEN 'departamento' WHEN 4 THEN 'provincia' ELSE 'distrito' END AS level
FROM territorios
UNION ALL
-- `source` is the code whose own rows speak for the region; Lima Provincias has none.
SELECT ubigeo, ubigeo, 'region' FROM territorios WHERE length(ubigeo) = 2 AND ubigeo <> '15'
UNION ALL
SELECT '1501', '1501', 'region' FROM territorios WHERE ubigeo = '1501'
UNION ALL
SELECT DISTINCT '15', NULL, 'region' FROM territorios WHERE length(ubigeo) = 4 AND ubigeo LIKE '15%' AND ubigeo <> '1501';

-- One row per unit and level: departamentos, provincias, distritos and the 26 regions, with what holds them.
CREATE OR REPLACE TABLE units AS
SELECT p.ubigeo, p.level, p.departamento, p.provincia, p.instancia_level, p.ubigeo AS source
FROM territorios t JOIN places p ON p.ubigeo = t.ubigeo
UNION ALL
-- `source` is the code whose own rows speak for the region; one that is the sum of provincias (Lima Provincias) has
-- none.
SELECT p.region, 'region', min(p.departamento), NULL, 'regional', max(p.speaks_for)
FROM territorios t JOIN places p ON p.ubigeo = t.ubigeo
WHERE p.region IS NOT NULL AND p.level <> 'distrito'
GROUP BY p.region;

-- One row per departamento or Lima Provincias and each provincia that it is the sum of.
CREATE OR REPLACE TABLE provincias_of_units AS
SELECT left(ubigeo, 2) AS ubigeo, 'departamento' AS level, ubigeo AS provincia FROM territorios WHERE length(ubigeo) = 4
UNION ALL
SELECT '15', 'region', ubigeo FROM territorios WHERE length(ubigeo) = 4 AND ubigeo LIKE '15%' AND ubigeo <> '1501';

-- One row per unit above the distrito and each distrito inside it.
CREATE OR REPLACE TABLE distritos_of_units AS
SELECT left(ubigeo, 4) AS ubigeo, 'provincia' AS level, ubigeo AS distrito FROM territorios WHERE length(ubigeo) = 6
UNION ALL
SELECT p.ubigeo, p.level, d.ubigeo
FROM provincias_of_units p JOIN territorios d ON length(d.ubigeo) = 6 AND left(d.ubigeo, 4) = p.provincia;

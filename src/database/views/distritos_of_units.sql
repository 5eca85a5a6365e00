-- One row per unit above the distrito and each distrito inside it.
CREATE OR REPLACE TABLE distritos_of_units AS
SELECT provincia AS ubigeo, 'provincia' AS level, ubigeo AS distrito FROM units WHERE level = 'distrito'
UNION ALL
SELECT p.ubigeo, p.level, d.ubigeo
FROM provincias_of_units p JOIN units d ON d.level = 'distrito' AND d.provincia = p.provincia;

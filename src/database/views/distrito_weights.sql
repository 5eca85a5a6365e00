-- One row per distrito: its weight in a poverty mean, from the loaded population if it has one distrito at all, else
-- the reference one.
CREATE OR REPLACE TABLE distrito_weights AS
SELECT t.ubigeo,
  CASE WHEN (SELECT count(*) > 0 FROM own_population JOIN places USING (ubigeo) WHERE level = 'distrito')
    THEN o.poblacion::DOUBLE
    ELSE t.poblacion_referencia END AS weight
FROM territorios t JOIN units u ON u.ubigeo = t.ubigeo AND u.level = 'distrito'
LEFT JOIN own_population o ON o.ubigeo = t.ubigeo;

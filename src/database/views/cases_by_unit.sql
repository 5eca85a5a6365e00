-- One row per unit, level, year and modality: own rows if any that year, else the sum of the children's (METHOD 3).
CREATE OR REPLACE TABLE cases_by_unit AS
WITH own AS (
  SELECT p.ubigeo, p.level, v.anio, v.modalidad, coalesce(v.casos, 0) AS casos, v.origen,
    v.reservado IS NOT NULL AS reservado,
    CASE WHEN v.reservado IS NULL THEN v.casos ELSE try_cast(replace(v.reservado, 'hasta ', '') AS INTEGER) END AS tope
  FROM violencia v JOIN places p ON p.ubigeo = v.ubigeo
), departamentos AS (
  SELECT ubigeo, anio, modalidad, casos::BIGINT AS casos, 'propia' AS origin, origen, reservado, tope::BIGINT AS tope
    FROM own WHERE level = 'departamento'
  UNION ALL
  SELECT p.departamento, c.anio, c.modalidad, sum(c.casos)::BIGINT, 'suma',
    string_agg(DISTINCT c.origen, ' ' ORDER BY c.origen),
    bool_or(c.reservado), CASE WHEN count(c.tope) = count(*) THEN sum(c.tope)::BIGINT END
  FROM cases_by_provincia c JOIN places p ON p.ubigeo = c.ubigeo
  ANTI JOIN (SELECT ubigeo, anio FROM own WHERE level = 'departamento') o ON o.ubigeo = p.departamento
    AND o.anio = c.anio
  GROUP BY p.departamento, c.anio, c.modalidad
)
SELECT ubigeo, level, anio, modalidad, casos::BIGINT AS casos, 'propia' AS origin, origen, reservado,
  tope::BIGINT AS tope
FROM own WHERE level = 'distrito'
UNION ALL
SELECT ubigeo, 'provincia', anio, modalidad, casos, origin, origen, reservado, tope FROM cases_by_provincia
UNION ALL
SELECT ubigeo, 'departamento', anio, modalidad, casos, origin, origen, reservado, tope FROM departamentos
UNION ALL
SELECT p.speaks_for, 'region', c.anio, c.modalidad, c.casos, c.origin, c.origen, c.reservado, c.tope
FROM (SELECT * FROM departamentos UNION ALL SELECT * FROM cases_by_provincia) c
JOIN places p ON p.ubigeo = c.ubigeo AND p.speaks_for IS NOT NULL
UNION ALL
SELECT p.ubigeo, p.level, c.anio, c.modalidad, sum(c.casos)::BIGINT, 'suma',
  string_agg(DISTINCT c.origen, ' ' ORDER BY c.origen),
  bool_or(c.reservado), CASE WHEN count(c.tope) = count(*) THEN sum(c.tope)::BIGINT END
FROM provincias_of_units p JOIN cases_by_provincia c ON c.ubigeo = p.provincia
WHERE p.level = 'region'
GROUP BY p.ubigeo, p.level, c.anio, c.modalidad;

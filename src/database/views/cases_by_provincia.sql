-- One row per provincia, year and modality: its own rows if it has one that year, else the sum of its distritos'. Where
-- the source suppressed cases (`reservado`), `casos` are those it told and `tope` the most there may be.
CREATE OR REPLACE TABLE cases_by_provincia AS
WITH counted AS (
  SELECT p.ubigeo, p.level, p.provincia, v.anio, v.modalidad, coalesce(v.casos, 0) AS casos, v.origen,
    v.reservado IS NOT NULL AS reservado,
    CASE WHEN v.reservado IS NULL THEN v.casos ELSE try_cast(replace(v.reservado, 'hasta ', '') AS INTEGER) END AS tope
  FROM violencia v JOIN places p ON p.ubigeo = v.ubigeo
), own AS (
  SELECT ubigeo, anio, modalidad, casos, origen, reservado, tope FROM counted WHERE level = 'provincia'
)
SELECT ubigeo, anio, modalidad, casos::BIGINT AS casos, 'propia' AS origin, origen, reservado, tope::BIGINT AS tope
FROM own
UNION ALL
SELECT d.provincia, d.anio, d.modalidad, sum(d.casos)::BIGINT, 'suma',
  string_agg(DISTINCT d.origen, ' ' ORDER BY d.origen),
  bool_or(d.reservado), CASE WHEN count(d.tope) = count(*) THEN sum(d.tope)::BIGINT END
FROM counted d
ANTI JOIN own ON own.ubigeo = d.provincia AND own.anio = d.anio
WHERE d.level = 'distrito'
GROUP BY d.provincia, d.anio, d.modalidad;

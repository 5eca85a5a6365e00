-- Rows that disagree on the estado say nothing; on any other column that column says nothing.
SELECT ubigeo, nivel::VARCHAR AS level, instrumento::VARCHAR AS instrument, min(estado::VARCHAR) AS estado,
  CASE WHEN count(DISTINCT reporta) = 1 THEN bool_and(reporta) END AS reporta,
  CASE WHEN count(DISTINCT inconsistencias) = 1 THEN bool_and(inconsistencias) END AS inconsistencias,
  CASE WHEN count(DISTINCT fecha_aprobacion) = 1 THEN min(fecha_aprobacion)::VARCHAR END AS approved_on,
  CASE WHEN count(DISTINCT vigente_hasta) = 1 THEN min(vigente_hasta)::VARCHAR END AS valid_until,
  coalesce(string_agg(DISTINCT origen, ' ' ORDER BY origen), '') AS "from"
FROM instrumentos
GROUP BY ubigeo, nivel, instrumento
HAVING count(DISTINCT estado) = 1
ORDER BY level, ubigeo, instrument

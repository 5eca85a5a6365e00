-- One row per instancia named by the matrix; a stage only when its rows agree on one.
CREATE OR REPLACE TABLE instancia_stages AS
SELECT ubigeo, nivel, count(DISTINCT etapa)::INTEGER AS etapas,
  CASE WHEN count(DISTINCT etapa) = 1 THEN min(etapa::VARCHAR) END AS etapa,
  min(ordenanza) AS ordenanza, min(fecha_creacion) AS fecha_creacion, min(fecha_instalacion) AS fecha_instalacion,
  min(observacion) AS observacion, string_agg(DISTINCT origen, ' ' ORDER BY origen) AS origen
FROM instancias GROUP BY ubigeo, nivel;

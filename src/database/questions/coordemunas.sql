SELECT ubigeo, fecha_acta::VARCHAR AS acta_on, fecha_ratificacion::VARCHAR AS ratified_on,
  coalesce(origen, '') AS "from"
FROM coordemuna
ORDER BY ubigeo, acta_on, ratified_on

SELECT ubigeo, nivel::VARCHAR AS level, tipo::VARCHAR AS type, nombre AS name, estado::VARCHAR AS estado,
  fecha::VARCHAR AS date,
  coalesce(origen, '') AS "from"
FROM iniciativas
ORDER BY level, ubigeo, type, estado, name, date

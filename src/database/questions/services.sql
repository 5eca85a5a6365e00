SELECT ubigeo, tipo AS type, coalesce(subtipo, '') AS subtype, coalesce(operador, '') AS operator,
  count(*)::INTEGER AS count,
  coalesce(origen, '') AS "from"
FROM open_services
WHERE ubigeo IS NOT NULL
GROUP BY ubigeo, tipo, coalesce(subtipo, ''), coalesce(operador, ''), origen
ORDER BY ubigeo, type, subtype, operator, origen

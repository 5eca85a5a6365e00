SELECT ubigeo, servicio AS service, indicador AS indicator, anio AS year, mes AS month, valor AS value,
  coalesce(origen, '') AS "from"
FROM atenciones
ORDER BY ubigeo, service, indicator, year, month NULLS FIRST

SELECT ubigeo, servicio AS service, indicador AS indicator, anio AS year, mes AS month, valor AS value
FROM atenciones
ORDER BY ubigeo, service, indicator, year, month NULLS FIRST

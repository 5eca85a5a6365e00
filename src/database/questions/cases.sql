SELECT ubigeo, level, anio AS year, modalidad AS modality, casos AS cases, origin, coalesce(origen, '') AS "from",
  reservado AS reserved, CASE WHEN reservado THEN tope END AS most
FROM cases_by_unit
ORDER BY level, ubigeo, anio, modalidad

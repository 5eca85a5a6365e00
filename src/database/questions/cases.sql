SELECT ubigeo, level, anio AS year, modalidad AS modality, casos AS cases, origin, coalesce(origen, '') AS "from"
FROM cases_by_unit
ORDER BY level, ubigeo, anio, modalidad

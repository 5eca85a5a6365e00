SELECT ubigeo, level, anio AS year, modalidad AS modality, casos AS cases, origin
FROM cases_by_unit
ORDER BY level, ubigeo, anio, modalidad

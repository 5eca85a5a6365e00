SELECT ubigeo, nivel::VARCHAR AS level, tipo::VARCHAR AS type, estado::VARCHAR AS estado
FROM iniciativas
ORDER BY level, ubigeo, type, estado

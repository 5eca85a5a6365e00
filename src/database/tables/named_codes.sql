-- One row per code that any table names, also one that the list of territories lacks.
SELECT ubigeo FROM territorios
UNION SELECT ubigeo FROM instancias
UNION SELECT ubigeo FROM violencia
UNION SELECT ubigeo FROM poblacion
UNION SELECT ubigeo FROM pobreza
UNION SELECT ubigeo FROM servicios WHERE ubigeo IS NOT NULL

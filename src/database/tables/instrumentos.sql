-- One row per statement about one instrument of one instancia.
CREATE OR REPLACE TABLE instrumentos (
  ubigeo VARCHAR NOT NULL,
  nivel ENUM('regional', 'provincial', 'distrital') NOT NULL,
  instrumento ENUM('reglamento_interno', 'diagnostico', 'plan_trabajo', 'observatorio', 'protocolo_adecuado') NOT NULL,
  estado ENUM('no_tiene', 'en_elaboracion', 'formulado', 'aprobado', 'implementado', 'desactualizado') NOT NULL,
  reporta BOOLEAN,
  inconsistencias BOOLEAN,
  fecha_aprobacion DATE,
  vigente_hasta DATE
);

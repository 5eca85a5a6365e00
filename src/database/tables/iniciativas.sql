-- One row per initiative of a government; 'ninguna' states that it has none.
CREATE OR REPLACE TABLE iniciativas (
  ubigeo VARCHAR NOT NULL,
  nivel ENUM('regional', 'provincial', 'distrital') NOT NULL,
  tipo ENUM('plan', 'politica', 'programa', 'servicio_prevencion', 'servicio_agresores', 'incentivo', 'ninguna') NOT NULL,
  nombre VARCHAR,
  estado ENUM('no_tiene', 'en_elaboracion', 'formulado', 'aprobado', 'implementado', 'desactualizado'),
  fecha DATE
);

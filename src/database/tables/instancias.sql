-- One row per statement of the matrix about one instancia; two different stages of one instancia both stay.
CREATE OR REPLACE TABLE instancias (
  ubigeo VARCHAR NOT NULL,
  nivel ENUM('regional', 'provincial', 'distrital') NOT NULL,
  etapa ENUM('sin_instancia', 'en_proceso', 'creada', 'instalada', 'operativa', 'sin_dato') NOT NULL,
  ordenanza VARCHAR,
  fecha_creacion DATE,
  fecha_instalacion DATE,
  observacion VARCHAR
);

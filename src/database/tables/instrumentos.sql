-- One row per statement about one instrument of one instancia.
CREATE OR REPLACE TABLE instrumentos (
  ubigeo VARCHAR NOT NULL,
  nivel ENUM(:nivel) NOT NULL,
  instrumento ENUM(:instrumento) NOT NULL,
  estado ENUM(:estado) NOT NULL,
  reporta BOOLEAN,
  inconsistencias BOOLEAN,
  fecha_aprobacion DATE,
  vigente_hasta DATE,
  origen VARCHAR
);

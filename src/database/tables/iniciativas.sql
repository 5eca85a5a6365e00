-- One row per initiative of a government; 'ninguna' states that it has none.
CREATE OR REPLACE TABLE iniciativas (
  ubigeo VARCHAR NOT NULL,
  nivel ENUM(:nivel) NOT NULL,
  tipo ENUM(:tipo_iniciativa) NOT NULL,
  nombre VARCHAR,
  estado ENUM(:estado),
  fecha DATE,
  origen VARCHAR
);

-- One row per service that serves: closed and inactive ones are left out. A type that is spelt in several ways is one,
-- under the first of them.
CREATE OR REPLACE VIEW open_services AS
WITH spelt AS (
  SELECT *, min(tipo) OVER (PARTITION BY upper(strip_accents(trim(regexp_replace(tipo, '[._/\s-]+', ' ', 'g')))))
    AS one_type
  FROM servicios
)
SELECT one_type AS tipo, subtipo, nombre, ubigeo, lat, lon, operador, origen, one_type IN (:aurora) AS is_aurora
FROM spelt
WHERE estado IS NULL OR NOT regexp_matches(lower(estado), '^\s*(cerrad|inactiv|clausurad)');

-- One row per service that serves: closed and inactive ones are left out.
CREATE OR REPLACE VIEW open_services AS
SELECT tipo, subtipo, nombre, ubigeo, lat, lon, operador, tipo IN ('CEM', 'SAR', 'SAU', 'HRT', 'CAI') AS is_aurora
FROM servicios
WHERE estado IS NULL OR NOT regexp_matches(lower(estado), '^\s*(cerrad|inactiv|clausurad)');

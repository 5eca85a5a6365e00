-- One row per unit and level: everything the tables say of it, joined and summed, not judged.
CREATE OR REPLACE VIEW territory_facts AS
SELECT u.ubigeo, u.level, coalesce(t.nombre, d.nombre) AS name, t.capital, t.lat, t.lon,
  t.altitud_m AS altitude_m, t.superficie_km2 AS area_km2,
  i.etapa, coalesce(i.etapas, 0) AS etapas, i.ordenanza,
  i.fecha_creacion::VARCHAR AS created_on, i.fecha_instalacion::VARCHAR AS installed_on, i.observacion AS observation,
  coalesce(i.origen, '') AS stage_from, coalesce(p.origen, '') AS population_from,
    coalesce(v.origen, '') AS poverty_from,
  coalesce(s.origen, '') AS services_from, coalesce(s.aurora_origen, '') AS aurora_from,
  p.poblacion AS population, p.mujeres AS women, p.anio AS population_year, p.origin AS population_origin,
  v.tasa AS poverty_rate, v.ic_inf AS poverty_low, v.ic_sup AS poverty_high, v.anio AS poverty_year,
  v.origin AS poverty_origin, v.share AS poverty_share,
  coalesce(s.total, 0) AS services_total, coalesce(s.aurora, 0) AS aurora_total, coalesce(s.aurora_own, 0) AS aurora_own
FROM units u
LEFT JOIN territorios t ON t.ubigeo = u.source
LEFT JOIN territorios d ON d.ubigeo = u.departamento
LEFT JOIN instancia_stages i ON i.ubigeo = u.ubigeo AND i.nivel::VARCHAR = u.instancia_level
LEFT JOIN population_by_unit p ON p.ubigeo = u.ubigeo AND p.level = u.level
LEFT JOIN poverty_by_unit v ON v.ubigeo = u.ubigeo AND v.level = u.level
LEFT JOIN services_by_unit s ON s.ubigeo = u.ubigeo AND s.level = u.level;

SELECT ubigeo, level, name, capital, lat, lon, altitude_m, area_km2, etapa, etapas, ordenanza, created_on,
  installed_on, observation,
  stage_from, population_from, poverty_from, services_from, aurora_from,
  population, women, population_year, population_origin, poverty_rate, poverty_low, poverty_high, poverty_year,
  poverty_origin, poverty_share, services_total, aurora_total, aurora_own
FROM territory_facts
ORDER BY level, ubigeo

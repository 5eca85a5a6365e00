-- A refuge is never drawn (METHOD 5); without coordinates only a distrito's capital can stand for the place.
SELECT ubigeo, tipo AS type, coalesce(subtipo, '') AS subtype, coalesce(nombre, '') AS name,
  CASE WHEN lon IS NOT NULL THEN lat END AS lat, CASE WHEN lat IS NOT NULL THEN lon END AS lon
FROM open_services JOIN places USING (ubigeo)
WHERE tipo NOT IN (:reservado) AND (level = 'distrito' OR (lat IS NOT NULL AND lon IS NOT NULL))
ORDER BY ubigeo, type, subtype, name, lat, lon

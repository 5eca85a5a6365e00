-- One row per provincia, year and modality: its own rows if it has one that year, else the sum of its distritos'.
CREATE OR REPLACE TABLE cases_by_provincia AS
WITH own AS (
  SELECT v.ubigeo, v.anio, v.modalidad, v.casos, v.origen
    FROM violencia v JOIN places p ON p.ubigeo = v.ubigeo AND p.level = 'provincia'
)
SELECT ubigeo, anio, modalidad, casos::BIGINT AS casos, 'propia' AS origin, origen FROM own
UNION ALL
SELECT p.provincia, d.anio, d.modalidad, sum(d.casos)::BIGINT, 'suma',
  string_agg(DISTINCT d.origen, ' ' ORDER BY d.origen)
FROM violencia d JOIN places p ON p.ubigeo = d.ubigeo AND p.level = 'distrito'
ANTI JOIN own ON own.ubigeo = p.provincia AND own.anio = d.anio
GROUP BY p.provincia, d.anio, d.modalidad;

-- One row per provincia, year and modality: its own rows if it has one that year, else the sum of its distritos'.
CREATE OR REPLACE TABLE cases_by_provincia AS
SELECT ubigeo, anio, modalidad, casos::BIGINT AS casos, 'propia' AS origin FROM violencia WHERE length(ubigeo) = 4
UNION ALL
SELECT left(d.ubigeo, 4), d.anio, d.modalidad, sum(d.casos)::BIGINT, 'suma'
FROM violencia d
ANTI JOIN (SELECT ubigeo, anio FROM violencia WHERE length(ubigeo) = 4) own ON own.ubigeo = left(d.ubigeo, 4) AND own.anio = d.anio
WHERE length(d.ubigeo) = 6
GROUP BY left(d.ubigeo, 4), d.anio, d.modalidad;

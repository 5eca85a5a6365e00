-- The rules of the reader over text, as the engine says them: what is kept, mended and rejected, and why.
CREATE OR REPLACE TABLE judged AS
WITH trimmed AS (
  SELECT line, trim(ubigeo) AS written, trim(anio) AS anio, trim(modalidad) AS said, trim(casos) AS casos
  FROM (SELECT row_number() OVER () AS line, * FROM texts)
),
told AS (
  SELECT
    line, written, anio, casos,
    CASE WHEN regexp_full_match(written, '[0-9]{5}') THEN '0' || written ELSE written END AS code,
    CASE WHEN strip_accents(lower(said)) = 'violencia fisica' THEN 'fisica' ELSE said END AS modalidad
  FROM trimmed
),
placed AS (SELECT told.*, known.code AS ubigeo FROM told LEFT JOIN known USING (code)),
reasoned AS (
  SELECT *, CASE
    WHEN ubigeo IS NULL THEN 'codigo_desconocido'
    WHEN NOT regexp_full_match(coalesce(casos, ''), '[0-9]{1,9}') THEN 'numero_invalido'
    WHEN NOT regexp_full_match(coalesce(anio, ''), '(19|20)[0-9]{2}') THEN 'celda_vacia'
  END AS reason
  FROM placed
)
SELECT *, CASE
  WHEN reason IS NOT NULL THEN reason
  WHEN count(*) OVER (PARTITION BY ubigeo, anio, modalidad, reason IS NULL) > 1 THEN 'duplicado_en_conflicto'
END AS verdict
FROM reasoned;

CREATE OR REPLACE TABLE kept AS
SELECT line, ubigeo, CAST(anio AS SMALLINT) AS anio, modalidad, CAST(casos AS INTEGER) AS casos
FROM judged WHERE verdict IS NULL;

CREATE OR REPLACE TABLE corrections AS
SELECT line, written AS before, code AS after FROM judged WHERE verdict IS NULL AND written <> code;

CREATE OR REPLACE TABLE rejections AS SELECT line, verdict FROM judged WHERE verdict IS NOT NULL;

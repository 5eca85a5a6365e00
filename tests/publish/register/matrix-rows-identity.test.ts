import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile as readDisk, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleCountry, type CountryRows } from '../../../src/domain/country/index.ts'
import { ETAPAS, INITIATIVE_TYPES, INSTRUMENT_ESTADOS, INSTRUMENTS } from '../../../src/domain/instancias/index.ts'
import { worstOf, type SourcePart } from '../../../src/domain/measure/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { matrixSheets } from '../../../src/publish/register/index.ts'
import { writeWorkbook } from '../../../src/publish/workbook/index.ts'
import { readFile, USUAL_READING } from '../../../src/workspace/imports/index.ts'
import { peru } from '../../database/ledger/country.ts'
import { country, source, withStage } from '../../domain/invented-country.ts'

const day = fc
  .integer({ min: 0, max: 3_000 })
  .map((days) => new Date(Date.UTC(2018, 0, 1 + days)).toISOString().slice(0, 10))
const dayOrNot = fc.option(day)
const answer = fc.option(fc.boolean())
const text = fc
  .array(fc.constantFrom('acta', 'Ñ', 'á', '=1+1', '"', '<b>', ';', 'línea', 'O.M. 12', '€'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(' '))
  .filter((each) => each.includes('a') || each.includes('O'))
const estado = fc.constantFrom(...INSTRUMENT_ESTADOS)
const PLACES = [
  ['regional', 'region', '18'],
  ['provincial', 'provincia', '1801'],
  ['distrital', 'distrito', '180102'],
] as const
const place = fc.constantFrom(...PLACES).map(([level, , code]) => ({ level, ubigeo: ubigeo(code) }))

/** Each row comes from one of these, whatever the others do. */
const PARTS: readonly SourcePart[] = [
  {
    key: '1',
    title: 'Matriz propia',
    publisher: 'UEV',
    licence: 'ODC-By 1.0',
    address: 'https://datos.example.org/matriz.xlsx',
    cutOff: 'octubre de 2026',
    quality: 'observado',
    rows: 1,
  },
  { key: '2', title: 'Matriz simulada', publisher: 'Brecha', cutOff: '2025-12-31', quality: 'simulado', rows: 1 },
  { key: '3', title: 'Lista de la región', publisher: '', cutOff: '', quality: 'estimado', rows: 1 },
]
const LICENCE = 'Datos abiertos'
const from = fc.constantFrom('1', '2', '3')

const stages = fc.tuple(
  ...PLACES.map(([, level, code]) =>
    fc
      .record({
        etapa: fc.constantFrom(...ETAPAS, 'sin_dato' as const),
        ordenanza: fc.option(text),
        createdOn: dayOrNot,
        installedOn: dayOrNot,
        observation: fc.option(text),
        stageFrom: from,
      })
      .map(({ etapa, ...more }) => withStage(code, etapa, { level, ...more })),
  ),
)
const instruments = fc.uniqueArray(
  fc
    .tuple(
      place,
      fc.record({
        instrument: fc.constantFrom(...INSTRUMENTS),
        estado,
        reporta: answer,
        inconsistencias: answer,
        approvedOn: dayOrNot,
        validUntil: dayOrNot,
        from,
      }),
    )
    .map(([at, what]) => ({ ...at, ...what })),
  { maxLength: 8, selector: ({ ubigeo: code, instrument }) => `${code} ${instrument}` },
)
const initiatives = fc.uniqueArray(
  fc
    .tuple(
      place,
      fc.record({
        type: fc.constantFrom(...INITIATIVE_TYPES),
        name: fc.option(text),
        estado: fc.option(estado),
        date: dayOrNot,
        from,
      }),
    )
    .map(([at, what]) => ({ ...at, ...what })),
  { maxLength: 6, selector: (each) => JSON.stringify({ ...each, from: '' }) },
)
const coordemunas = fc.uniqueArray(
  fc.record({ ubigeo: fc.constantFrom(ubigeo('1801'), ubigeo('1502')), actaOn: day, ratifiedOn: dayOrNot, from }),
  { maxLength: 4, selector: (each) => JSON.stringify({ ...each, from: '' }) },
)
const matrices = fc
  .record({ territories: stages, instruments, initiatives, coordemunas })
  .map((rows) => country(rows).rows)

function bookOf(rows: CountryRows): Uint8Array {
  const tables = (['instancias', 'instrumentos', 'iniciativas', 'coordemuna'] as const).map((table) =>
    source(table, { quality: 'simulado', licence: LICENCE, parts: PARTS }),
  )
  return writeWorkbook(
    matrixSheets({
      country: assembleCountry(rows, tables),
      edits: [],
      clock: { referenceDate: '2026-11-21', planTerm: 'anual' },
      horizonMonths: 6,
    }),
  )
}

/** What a row says of its own origin, unless it is not known; a part that names no licence is of the table's. */
function originOf(key = '') {
  const part = PARTS.find((each) => each.key === key)
  if (part === undefined) return { calidad: '' as const, fuente: '' }
  const said = {
    corte: part.cutOff,
    publicado_por: part.publisher,
    licencia_del_dato: part.licence ?? LICENCE,
    url_del_dato: part.address ?? '',
  }
  const known = Object.entries(said).filter(([, text]) => text !== '')
  return { calidad: part.quality, fuente: part.title, ...Object.fromEntries(known) }
}

/** The rows of each table as the import names their cells. */
function statedBy({ territories, instruments: all, initiatives: some, coordemunas: actas }: CountryRows) {
  const nivel = Object.fromEntries(PLACES.map(([level, at]) => [at, level] as const))
  return {
    instancias: territories.map((row) => ({
      ubigeo: row.ubigeo,
      nivel: nivel[row.level],
      etapa: row.etapa,
      ordenanza: row.ordenanza,
      fecha_creacion: row.createdOn,
      fecha_instalacion: row.installedOn,
      observacion: row.observation,
      ...originOf(row.stageFrom),
    })),
    instrumentos: all.map((row) => ({
      ubigeo: row.ubigeo,
      nivel: row.level,
      instrumento: row.instrument,
      estado: row.estado,
      reporta: row.reporta,
      inconsistencias: row.inconsistencias,
      fecha_aprobacion: row.approvedOn,
      vigente_hasta: row.validUntil,
      ...originOf(row.from),
    })),
    iniciativas: some.map((row) => ({
      ubigeo: row.ubigeo,
      nivel: row.level,
      tipo: row.type,
      nombre: row.name,
      estado: row.estado,
      fecha: row.date,
      ...originOf(row.from),
    })),
    coordemuna: actas.map((row) => ({
      ubigeo: row.ubigeo,
      fecha_acta: row.actaOn,
      fecha_ratificacion: row.ratifiedOn,
      ...originOf(row.from),
    })),
  }
}

async function expectBack(bytes: Uint8Array, name: string, rows: CountryRows): Promise<void> {
  for (const [sheet, stated] of Object.entries(statedBy(rows)).filter(([, { length }]) => length > 0)) {
    const reading = await readFile(bytes, name, { ...USUAL_READING, sheet }, peru)
    if (reading.what !== 'tabla') throw new Error(`${sheet} of ${name} was not read`)
    const { values, origin, counts } = reading.ledger
    expect([sheet, counts.rejected, counts.corrected]).toEqual([sheet, 0, 0])
    expect(sorted(values)).toEqual(sorted(stated))
    expect(origin.quality).toBe(worstOf(stated.flatMap(({ calidad }) => calidad || [])))
  }
}

function sorted(rows: readonly object[]): readonly string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))).toSorted()
}

describe('whatever the tables of the matrix hold, its workbook brings back', () => {
  it('every field of every row, with the quality, the source and the cut-off that are its own', async () => {
    await fc.assert(
      fc.asyncProperty(matrices, (rows) => expectBack(bookOf(rows), 'matriz.xlsx', rows)),
      { numRuns: 40 },
    )
  }, 60_000)

  const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync)
  it.skipIf(soffice === undefined).each(['xlsx', 'xls', 'ods'])(
    'the same after LibreOffice saved it again as .%s (skipped where LibreOffice is not installed)',
    async (format) => {
      const some = fc.sample(matrices, { numRuns: 20, seed: 30_364 })
      const sizeOf = ({ instruments: a, initiatives: b, coordemunas: c }: CountryRows) => a.length + b.length + c.length
      const [rows] = some.toSorted((a, b) => sizeOf(b) - sizeOf(a))
      if (rows === undefined) throw new Error('no matrix was made')
      const dir = await mkdtemp(path.join(tmpdir(), 'brecha-filas-'))
      await writeFile(path.join(dir, 'matriz.xlsx'), bookOf(rows))
      const profile = `-env:UserInstallation=file://${dir}/perfil`
      const to = ['--headless', '--convert-to', format, '--outdir', `${dir}/otra`, path.join(dir, 'matriz.xlsx')]
      await promisify(execFile)(soffice ?? '', [profile, ...to])
      const name = `matriz.${format}`
      await expectBack(new Uint8Array(await readDisk(path.join(dir, 'otra', name))), name, rows)
    },
    120_000,
  )
})

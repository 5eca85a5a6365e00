import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EngineInstance } from '../../../src/database/engine/index.ts'
import { openNodeEngine } from '../../../src/database/engine-node/index.ts'
import { askCountry } from '../../../src/database/questions/index.ts'
import { readTables } from '../../../src/database/sources/index.ts'
import { loadArrowTables } from '../../../src/database/tables/index.ts'
import { assembleCountry, qualityOf, type Country } from '../../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../../src/domain/criteria/index.ts'
import { ETAPAS } from '../../../src/domain/instancias/index.ts'
import { QUALITIES, qualityWords, worstOf, type Quality } from '../../../src/domain/measure/index.ts'
import { priorityOrder, summariseDepartment } from '../../../src/domain/summary/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { SHAREABLE } from '../../../src/domain/disclosure/index.ts'
import { departmentReport } from '../../../src/publish/document/index.ts'
import { matrixSheets } from '../../../src/publish/register/index.ts'
import { writeWorkbook } from '../../../src/publish/workbook/index.ts'
import { readFile, USUAL_READING } from '../../../src/workspace/imports/index.ts'
import { replacedSources, replacedTables } from '../../../src/workspace/imports/replaced-tables.ts'
import { loadedFrom } from '../../../src/workspace/imports/taken-import.ts'
import { peru } from '../../database/ledger/country.ts'

/** Two provincias of one region and one of another, each with its cercado and another distrito. */
const UNITS = ['1801', '180102', '1802', '180202', '0401', '040102'] as const
const TERRITORIES = ['18', '1801', '180101', '180102', '1802', '180201', '180202', '04', '0401', '040101', '040102']
const territorios = readTables({
  territorios: { columns: ['ubigeo', 'nombre'], rows: TERRITORIES.map((code) => [code, `T${code}`]) },
}).territorios.rows

interface Row {
  readonly code: string
  readonly etapa: string
  readonly calidad: Quality
  readonly fuente: string
  readonly corte: string
}

const mixed = fc
  .tuple(
    ...UNITS.map((code) =>
      fc.record({
        code: fc.constant(code),
        etapa: fc.constantFrom(...ETAPAS),
        calidad: fc.constantFrom(...QUALITIES),
        fuente: fc.constantFrom('Registro', 'Lista de la región', 'Acta'),
        corte: fc.constantFrom('2025-12-31', 'octubre de 2026'),
      }),
    ),
  )
  .map((rows): readonly Row[] => rows)

const csv = (rows: readonly Row[]) =>
  new TextEncoder().encode(
    [
      'ubigeo,nivel,etapa,calidad,fuente,corte',
      ...rows.map((row) =>
        [
          row.code,
          row.code.length === 4 ? 'provincial' : 'distrital',
          row.etapa,
          row.calidad,
          row.fuente,
          row.corte,
        ].join(','),
      ),
    ].join('\n'),
  )

let engine: EngineInstance
beforeAll(async () => {
  engine = await openNodeEngine()
}, 60_000)
afterAll(() => engine.close())

/** The country of a person who loads the file and nothing else. */
async function loaded(bytes: Uint8Array, name: string, sheet: string | null): Promise<Country> {
  const reading = await readFile(bytes, name, { ...USUAL_READING, kind: 'instancias', sheet }, peru)
  if (reading.what !== 'tabla') throw new Error('the matrix was not read')
  const taking = { number: 1, checksum: '0', today: '2026-11-28', matrixComplete: false, original: '0' }
  const { stored } = loadedFrom(reading, taking)
  const own = [{ stored, ledger: reading.ledger, limites: null, redacted: false }]
  const replaced = replacedTables(own, 'simulada')
  await loadArrowTables(engine, {}, { ...replaced.replaced, territorios })
  return assembleCountry(await askCountry(engine), replacedSources([], own, replaced))
}

function bookOf(country: Country): Uint8Array {
  const clock = { referenceDate: '2026-11-28', planTerm: 'anual' } as const
  return writeWorkbook(matrixSheets({ country, edits: [], clock, horizonMonths: 6 }))
}

function instanciasOf(country: Country): readonly (readonly unknown[])[] {
  const clock = { referenceDate: '2026-11-28', planTerm: 'anual' } as const
  return matrixSheets({ country, edits: [], clock, horizonMonths: 6 })[0]?.rows ?? []
}

describe('a matrix whose rows are of different origins', () => {
  it('keeps of every row its quality, source and cut-off from one export to the next', async () => {
    await fc.assert(
      fc.asyncProperty(mixed, async (rows) => {
        const first = await loaded(csv(rows), 'registro.csv', null)
        const told = instanciasOf(first)
        const [head = []] = told
        const own = ['ubigeo', 'calidad', 'fuente', 'corte'].map((column) => head.indexOf(column))
        expect(
          told
            .slice(1)
            .map((cells) => own.map((at) => cells[at]))
            .toSorted(),
        ).toEqual(rows.map(({ code, calidad, fuente, corte }) => [code, calidad, fuente, corte]).toSorted())
        const again = await loaded(bookOf(first), 'matriz.xlsx', 'instancias')
        expect(instanciasOf(again)).toEqual(told)
      }),
      { numRuns: 8 },
    )
  }, 120_000)

  it('gives each figure the worst quality of the rows that it is made of, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(mixed, async (rows) => {
        const country = await loaded(csv(rows), 'registro.csv', null)
        const national = surveyCountry(country, defaultParameters('2026-11-28'))
        const qualityIn = (prefix: string) =>
          worstOf(rows.filter(({ code }) => code.startsWith(prefix)).map(({ calidad }) => calidad))
        for (const prefix of ['1801', '1802', '0401']) {
          const { from } = national.coverageOf('provincia', ubigeo(prefix))
          expect(qualityOf(country, 'instancias', from)).toBe(qualityIn(prefix))
        }
        for (const region of ['18', '04']) {
          const summary = summariseDepartment(national, ubigeo(region), priorityOrder(national))
          const report = JSON.stringify(departmentReport(summary, SHAREABLE).blocks)
          expect(report.includes('SIMULADO')).toBe(qualityIn(region) === 'simulado')
          expect(worstOf(summary.sources.map(({ quality }) => quality))).toBe(qualityIn(region))
        }
      }),
      { numRuns: 8 },
    )
  }, 120_000)

  it('says so, with how many rows are of each quality', async () => {
    const rows = UNITS.map(
      (code, at): Row => ({
        code,
        etapa: 'creada',
        calidad: at < 2 ? 'simulado' : 'observado',
        fuente: 'Registro',
        corte: '2025-12-31',
      }),
    )
    const { sources } = await loaded(csv(rows), 'registro.csv', null)
    const source = sources.get('instancias')
    expect(source?.quality).toBe('simulado')
    expect(source && qualityWords(source)).toBe('observado y simulado (4 y 2 filas)')
  }, 60_000)
})

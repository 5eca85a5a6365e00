import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile as readDisk, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ALIGNED_WITH,
  applyEdits,
  ASKED_SERVICES,
  NEED_GRADES,
  NEED_TOPICS,
  assembleCountry,
  editKey,
  ORDENANZA_ASPECTS,
  type Edit,
} from '../../../src/domain/country/index.ts'
import { ETAPAS, INITIATIVE_TYPES, INSTRUMENT_ESTADOS, INSTRUMENTS } from '../../../src/domain/instancias/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { matrixSheets } from '../../../src/publish/register/index.ts'
import { writeWorkbook } from '../../../src/publish/workbook/index.ts'
import { readFile, USUAL_READING } from '../../../src/workspace/imports/index.ts'
import { peru } from '../../database/ledger/country.ts'
import { country, facts, withStage } from '../../domain/invented-country.ts'
import { anyStep, sessionDetails } from '../../domain/told-life.ts'

const PLACES = [
  ['regional', '18'],
  ['regional', '1501'],
  ['provincial', '1801'],
  ['provincial', '1502'],
  ['distrital', '180102'],
] as const
const day = fc
  .integer({ min: 0, max: 3_000 })
  .map((days) => new Date(Date.UTC(2018, 0, 1 + days)).toISOString().slice(0, 10))
const dayOrNot = fc.option(day)
const answer = fc.option(fc.boolean())
const words = fc
  .array(fc.constantFrom('acta', 'Ñ', 'á', '=1+1', '"', '<b>', ';', 'línea', '-5', '€', ','), { maxLength: 6 })
  .map((parts) => parts.join(' '))
const text = words.filter((each) => each.trim() !== '' && each.trim() === each)
const written = fc.record({
  editedOn: day,
  note: words,
  link: fc.option(fc.constantFrom('https://www.gob.pe/a.pdf', 'https://gob.pe/b?c=1&d=%20')),
  receivedOn: dayOrNot,
})
const place = fc.constantFrom(...PLACES).map(([level, code]) => ({ level, ubigeo: ubigeo(code) }))
const estado = fc.constantFrom(...INSTRUMENT_ESTADOS)

const instancia = fc.record({
  etapa: fc.constantFrom(...ETAPAS, 'sin_dato' as const),
  ordenanza: fc.option(text),
  createdOn: dayOrNot,
  installedOn: dayOrNot,
  directorio: answer,
  inconsistencias: answer,
  aspects: fc.subarray([...ORDENANZA_ASPECTS]),
})
const instrumento = fc.record({
  instrument: fc.constantFrom(...INSTRUMENTS),
  estado: fc.option(estado),
  reporta: answer,
  inconsistencias: answer,
  approvedOn: dayOrNot,
  validUntil: dayOrNot,
})
const initiatives = fc.uniqueArray(
  fc.record({
    type: fc.constantFrom(...INITIATIVE_TYPES.filter((type) => type !== 'ninguna')),
    name: fc.option(text),
    estado: fc.option(estado),
    date: dayOrNot,
  }),
  { maxLength: 4, selector: (each) => JSON.stringify(each) },
)
const details = sessionDetails.filter((told) => Object.keys(told).length > 0)
const activity = fc.record({
  sessions: fc.uniqueArray(fc.record({ date: day, extraordinary: fc.boolean(), inconsistencias: answer, details }), {
    maxLength: 3,
    selector: (each) => JSON.stringify(each),
  }),
  reports: fc.uniqueArray(
    fc.record({ semester: fc.constantFrom('2025-1', '2025-2', '2026-1'), deliveredOn: dayOrNot }),
    { maxLength: 2, selector: ({ semester }) => semester },
  ),
})
const aligned = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...ALIGNED_WITH), fc.boolean()), { selector: ([name]) => name })
  .map((told) => Object.fromEntries(told))

const services = fc.uniqueArray(
  fc.record({ type: fc.constantFrom(...ASKED_SERVICES), count: fc.integer({ min: 0, max: 9_999 }) }),
  { maxLength: 4, selector: ({ type }) => type },
)
/** Governments that answer for services, with a place that they answer for. */
const SERVED = [
  ['regional', '18', '18'],
  ['regional', '1501', '150101'],
  ['provincial', '1801', '180101'],
] as const

/** Any statement that the register can hold; of an instrument or a COORDEMUNA not known nothing else is stated. */
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, written, instancia).map(([at, how, what]): Edit => ({ ...at, ...how, about: 'instancia', ...what })),
  fc.tuple(place, written, instrumento).map(
    ([at, how, what]): Edit => ({
      ...at,
      ...how,
      about: 'instrumento',
      ...what,
      ...(what.estado === null ? { reporta: null, inconsistencias: null, approvedOn: null, validUntil: null } : {}),
    }),
  ),
  fc
    .tuple(place, written, initiatives)
    .map(([at, how, list]): Edit => ({ ...at, ...how, about: 'iniciativas', initiatives: list })),
  fc.tuple(place, written, activity).map(([at, how, what]): Edit => ({ ...at, ...how, about: 'actividad', ...what })),
  fc
    .tuple(place, written, aligned)
    .map(([at, how, what]): Edit => ({ ...at, ...how, about: 'alineamiento', aligned: what })),
  fc
    .tuple(place, written, fc.dictionary(fc.constantFrom(...NEED_TOPICS), fc.constantFrom(...NEED_GRADES)))
    .map(([at, how, needs]): Edit => ({ ...at, ...how, about: 'necesidades', needs: { ...needs } })),
  fc.tuple(fc.constantFrom(...SERVED), written, services).map(
    ([[level, code, within], how, counts]): Edit => ({
      level,
      ubigeo: ubigeo(code),
      ...how,
      about: 'servicios',
      services: counts.map((each) => ({ ubigeo: ubigeo(within), ...each })),
    }),
  ),
  fc.tuple(fc.constantFrom('1801', '1502'), written, dayOrNot, dayOrNot).map(
    ([code, how, actaOn, ratifiedOn]): Edit => ({
      ubigeo: ubigeo(code),
      level: 'provincial',
      ...how,
      about: 'coordemuna',
      actaOn,
      ratifiedOn,
    }),
  ),
)
const lives: fc.Arbitrary<Edit> = fc
  .tuple(place, written)
  .chain(([at, how]) => anyStep(at.level).map((what): Edit => ({ ...at, ...how, about: 'vida', ...what })))
const registers = fc.uniqueArray(fc.oneof({ weight: 8, arbitrary: edits }, { weight: 3, arbitrary: lives }), {
  maxLength: 14,
  selector: editKey,
})

const LOADED = country({
  territories: [
    withStage('18', 'operativa', { level: 'region', observation: 'Preside la gerencia' }),
    facts('1501', { level: 'region' }),
    withStage('1801', 'creada', { ordenanza: 'O.M. 12', createdOn: '2020-01-02' }),
    facts('1502'),
    withStage('180102', 'en_proceso', { observation: 'Revisar, "acta" perdida' }),
  ],
}).rows

function bookOf(register: readonly Edit[]): Uint8Array {
  return writeWorkbook(
    matrixSheets({
      country: assembleCountry(applyEdits(LOADED, register), []),
      edits: register,
      clock: { referenceDate: '2026-11-21', planTerm: 'anual' },
      horizonMonths: 6,
    }),
  )
}

async function readBack(bytes: Uint8Array, name: string) {
  const reading = await readFile(bytes, name, { ...USUAL_READING, sheet: 'instancias' }, peru)
  if (reading.what !== 'tabla') throw new Error(`${name} was not read`)
  return reading
}

const byKey = (list: readonly Edit[]) =>
  Object.fromEntries(list.map((edit) => [editKey(edit), edit] as const).sort(([a], [b]) => (a < b ? -1 : 1)))

describe('whatever the register holds, its matrix brings back', () => {
  it('every field of every statement, and the observations of what was loaded', async () => {
    await fc.assert(
      fc.asyncProperty(registers, async (register) => {
        const reading = await readBack(bookOf(register), 'matriz.xlsx')
        expect(byKey(reading.statements)).toEqual(byKey(register))
        const noted = new Map(reading.ledger.values.map((row) => [row['ubigeo'], row['observacion']]))
        expect([noted.get('18'), noted.get('180102')]).toEqual(['Preside la gerencia', 'Revisar, "acta" perdida'])
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync)
  it.skipIf(soffice === undefined).each(['xlsx', 'xls', 'ods'])(
    'the same after LibreOffice saved it again as .%s (skipped where LibreOffice is not installed)',
    async (format) => {
      const register =
        fc.sample(registers, { numRuns: 40, seed: 30_364 }).toSorted((a, b) => b.length - a.length)[0] ?? []
      const dir = await mkdtemp(path.join(tmpdir(), 'brecha-matriz-'))
      await writeFile(path.join(dir, 'matriz.xlsx'), bookOf(register))
      const args = [
        `-env:UserInstallation=file://${dir}/perfil`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        `${dir}/otra`,
      ]
      await promisify(execFile)(soffice ?? '', [...args, path.join(dir, 'matriz.xlsx')])
      const again = await readBack(
        new Uint8Array(await readDisk(path.join(dir, 'otra', `matriz.${format}`))),
        `matriz.${format}`,
      )
      expect(register.length).toBeGreaterThan(8)
      expect(byKey(again.statements)).toEqual(byKey(register))
    },
    120_000,
  )
})

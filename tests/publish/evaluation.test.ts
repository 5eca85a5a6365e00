import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Edit, LifeEdit } from '../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { SHAREABLE } from '../../src/domain/disclosure/index.ts'
import { formatShare } from '../../src/domain/measure/index.ts'
import { NO_PAPERS, evaluateYear } from '../../src/domain/summary/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import type { Visit } from '../../src/domain/visits/index.ts'
import {
  evaluationReport,
  publicEdition,
  reportPage,
  writeDocx,
  type Report,
} from '../../src/publish/document/index.ts'
import { cases, country, facts, provincia, withStage } from '../domain/invented-country.ts'
import { visit } from '../domain/visits/country.ts'

const TODAY = '2026-11-21'
const PERSON = 'Visitar a María Quispe Mamani, DNI 45678912'
const REFUGE = 'Coordinar con el hogar de refugio temporal del jirón Lima 123'
const HOSTILE = '<img src=x onerror=alert(1)>'

const COUNTRY = country({
  territories: [
    facts('01', { level: 'region', name: 'Amazonas', etapa: 'operativa', etapas: 1 }),
    facts('02', { level: 'region', name: HOSTILE }),
    facts('01', { name: 'Amazonas' }),
    facts('02', { name: HOSTILE }),
    ...provincia('0101', 3, 'creada', null),
    withStage('0102', 'creada', { createdOn: '2026-03-01' }),
    ...provincia('0201', 2, 'sin_instancia', null),
  ],
  cases: [cases('01', 2025, 43), cases('02', 2025, 2)],
})

const written = { editedOn: TODAY, note: '', link: null, receivedOn: null, ubigeo: ubigeo('0101') } as const
const life = (step: LifeEdit['step'], rows: LifeEdit['rows']): Edit => ({
  ...{ ...written, about: 'vida', level: 'provincial', step, values: {}, rows },
})
const EDITS: readonly Edit[] = [
  {
    ...written,
    about: 'actividad',
    level: 'provincial',
    sessions: [],
    reports: [{ semester: '2026-1', deliveredOn: '2026-07-04' }],
  },
  life('acciones', [
    { anio: '2026', trimestre: '1', accion: 'Feria', estado: 'ejecutada', dificultad: PERSON },
    { anio: '2026', trimestre: '2', accion: 'Curso', dificultad: REFUGE },
    { anio: '2026', trimestre: '2', accion: 'Censo', dificultad: 'Sin presupuesto' },
  ]),
  life('informes', [{ anio: '2026', semestre: '1', recomendaciones: 'Fijar metas por trimestre' }]),
]
const MARKS = { metodologia: 4, logistica: null, facilitacion: 5, objetivos: 3, satisfaccion: 4, note: '' }
const made = (code: string, more: Partial<Visit> = {}) =>
  visit(code, {
    state: 'ejecutada',
    date: '2026-10-05',
    findings: [
      { kind: 'avance', text: 'Ordenanza publicada', measure: '' },
      { kind: 'nudo', text: PERSON, measure: REFUGE },
      { kind: 'nudo', text: 'Rotación del personal', measure: 'Designar alternos' },
    ],
    evaluation: MARKS,
    ...more,
  })
const VISITS = [
  made('0101'),
  made('0102', { evaluation: { ...MARKS, metodologia: 5 }, findings: [] }),
  made('0201', { state: 'programada', date: '2026-12-01' }),
  made('0201', { date: '2025-10-05' }),
]

const national = surveyCountry(COUNTRY, defaultParameters(TODAY))
const evaluation = evaluateYear(national, 2026, { ...NO_PAPERS, edits: EDITS, visits: VISITS })
const report = evaluationReport(evaluation, SHAREABLE)
const edition = publicEdition(evaluation, SHAREABLE)
if (edition === null) throw new Error('The edition of what may be shared is always there.')

const tables = ({ blocks }: Report) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
const rowsOf = (of: Report, caption: string) => tables(of).find((table) => table.caption === caption)?.rows
const texts = ({ blocks }: Report) => JSON.stringify(blocks)
const bodyOf = async (of: Report) =>
  strFromU8(unzipSync(await writeDocx(of, new Map()))['word/document.xml'] ?? new Uint8Array())

describe('what no table states', () => {
  it('is not said to be zero: neither the instancias created in the year nor the knots', () => {
    const territories = [
      facts('01'),
      withStage('01', 'creada', { level: 'region' }),
      ...provincia('0101', 3, null, null),
    ]
    const bare = surveyCountry(country({ territories }), defaultParameters(TODAY))
    const empty = publicEdition(evaluateYear(bare, 2026, NO_PAPERS), SHAREABLE)
    const told = empty === null ? [] : (rowsOf(empty, 'Avance del país') ?? [])
    expect(told).toContainEqual(['Creadas o instaladas en el año', 'no consta'])
    expect(told).toContainEqual(['Nudos por resolver', 'no consta'])
  })
})

describe('the report of evaluation', () => {
  it('sets what was planned against what was done, and a half-year of which nothing came is not known', () => {
    expect(rowsOf(report, 'Planes de trabajo: lo programado y lo ejecutado')).toEqual([
      ['2026-1', '1 de 3 (2 sin dato)', '3', '1', formatShare(1 / 3)],
      ['2026-2', 'sin dato', 'sin dato', 'sin dato', 'sin dato'],
    ])
  })

  it('names the table of each of its sources, though one entity made them all', () => {
    const lines = report.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.role === 'source' ? [block.text] : [],
    )
    const two = lines.find((text) => text.includes('Instrumentos de gestión'))
    expect(two).toMatch(/^Fuente: Matriz de instancias, [^.]+ \(.*\)\. Instrumentos de gestión, [^.]+ \(.*\)\.$/)
  })

  it('counts the instancias at both days as whole numbers', () => {
    expect(rowsOf(report, 'Instancias creadas al comenzar y al terminar')).toEqual([
      ['Regional', '0', '0', '0', '1'],
      ['Provincial', '0', '1', '1', '1'],
      ['Distrital', '0', '0', '0', '0'],
    ])
  })

  it('adds up the marks of the interventions made in the year, never those planned or of another year', () => {
    expect(rowsOf(report, 'Valoración de las intervenciones ejecutadas, de 1 a 5')).toEqual([
      ['Metodología', '2 de 2', '4,5'],
      ['Logística', '0 de 2', 'sin dato'],
      ['Facilitación', '2 de 2', '5,0'],
      ['Logro de objetivos', '2 de 2', '3,0'],
      ['Satisfacción de necesidades', '2 de 2', '4,0'],
    ])
  })

  it('tells the knots of the visits with their measures, and no person and no refuge typed into them', () => {
    const knots = rowsOf(report, 'Nudos críticos hallados en las visitas y medidas correctivas')
    expect(knots?.at(-1)).toEqual(['T0101', 'Rotación del personal', 'Designar alternos'])
    expect(knots).toHaveLength(2)
  })

  it('tells what stood in the way and what was recommended as it was written', () => {
    expect(rowsOf(report, 'Qué dificultó las acciones')?.at(-1)).toEqual(['T0101', 'Sin presupuesto'])
    expect(rowsOf(report, 'Qué recomendó el nivel superior')).toEqual([['T0101', 'Fijar metas por trimestre']])
  })

  it('leaves room for the proposals of whoever writes it', () => {
    expect(rowsOf(report, 'Propuesta de mejora')?.slice(-3)).toEqual(
      Array.from({ length: 3 }, () => ['Otro nudo:', '', '', '', '']),
    )
  })
})

describe('the edition for the public', () => {
  it('is not made while small counts are shown', () => {
    expect(publicEdition(evaluation, { k: 5, internal: true })).toBeNull()
  })

  it('has a page for each region, in the .docx and in the page', async () => {
    const pages = edition.blocks.filter((block) => block.kind === 'heading' && block.opensPage === true)
    expect(pages.map((block) => block.kind === 'heading' && block.text)).toEqual(['Amazonas', HOSTILE])
    expect((await bodyOf(edition)).match(/<w:pageBreakBefore\/>/g)).toHaveLength(2)
    expect(reportPage(edition).match(/class="page"/g)).toHaveLength(2)
  })

  it('hides a small count of people, and the total that would tell it', () => {
    const cell = (name: string) =>
      rowsOf(edition, `Avance: ${name}`)?.find(([what]) => what === 'Casos de violencia registrados, 2025')?.[1]
    expect([cell('Amazonas'), cell(HOSTILE)]).toEqual(['43', '<5'])
    expect(tables(edition).flatMap(({ rows }) => rows.flat())).not.toContain('45')
  })

  it('says nothing that was typed in free text', () => {
    for (const typed of ['Sin presupuesto', 'Fijar metas', 'Rotación', 'Designar', 'Ordenanza publicada'])
      expect(texts(edition)).not.toContain(typed)
  })

  it('is a page that fetches nothing and takes no text for a mark', () => {
    const page = reportPage(edition)
    expect(page).not.toMatch(/<(script|img|link|iframe)|https?:|url\(/)
    expect(page).toContain('&#60;img src=x')
  })
})

describe.each([
  ['evaluation', report],
  ['public', edition],
])('every document on the year: %s', (_, document) => {
  it('lets no person and no refuge leave', async () => {
    const body = await bodyOf(document)
    for (const planted of ['Quispe', '45678912', 'jirón Lima', 'hogar de refugio'])
      expect([texts(document), body, reportPage(document)].some((text) => text.includes(planted))).toBe(false)
  })

  it('tells no figure, but for the norms that it cites, in a sentence that is not in one of its tables', () => {
    const inTables = new Set(
      tables(document).flatMap(({ rows }) => rows.flat().flatMap((cell) => cell.match(/\d[\d,]*/g) ?? [])),
    )
    const norms = document.blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Base legal')
    const sentences = document.blocks
      .slice(0, norms === -1 ? undefined : norms)
      .flatMap((block) =>
        block.kind === 'paragraph' && block.role === 'body' ? [block.text.replace(/N\.° \d+|Ley \d+/g, '')] : [],
      )
    for (const figure of sentences.flatMap((text) => text.match(/\d[\d,]*/g) ?? [])) expect(inTables).toContain(figure)
  })
})

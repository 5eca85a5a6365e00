import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readCells } from '../../src/database/files/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import {
  explainGap,
  openSurvey,
  placeFinder,
  profileOf,
  rankTopics,
  READY_INSTRUMENT,
  readAnswers,
  readInstrument,
} from '../../src/domain/capacities/index.ts'
import { questionnaireWorkbook } from '../../src/publish/capacities/index.ts'
import { drawNeeds, needsReport, questionnaire, writeDocx, type Report } from '../../src/publish/document/index.ts'
import { people, roundOf } from '../domain/capacities/made-round.ts'
import { country, facts } from '../domain/invented-country.ts'
import { inventedLimits } from './invented-limits.ts'

const PERU = country({ territories: [facts('18', { level: 'region' }), facts('18'), facts('1801'), facts('180102')] })
const texts = (report: Report) => JSON.stringify(report.blocks)

async function sheetsOf(bytes: Uint8Array) {
  const read = await readCells(bytes, 'cuestionario.xlsx')
  if (!read.ok) throw new Error('unreadable')
  return new Map(read.sheets.map((sheet) => [sheet.name, sheet.cells]))
}

describe('The questionnaire as a form', () => {
  test('brings its instrument back, and its answers are read by the columns that it leaves', async () => {
    const sheets = await sheetsOf(questionnaireWorkbook(READY_INSTRUMENT))
    expect([...sheets.keys()]).toEqual(['Cuestionario', 'Respuestas', 'Puntaje', 'Instrumento', 'Convocados'])
    expect(readInstrument(sheets.get('Instrumento') ?? [])?.capacities).toEqual(READY_INSTRUMENT)
    const [head = []] = sheets.get('Respuestas') ?? []
    const row = head.map(
      (name, at) => ['180102', 'Distrital', 'Presidencia', '20/11/2026'][at] ?? (name === '' ? '' : 'Sí'),
    )
    const placing = { findPlace: placeFinder(PERU), actor: null }
    const read = readAnswers([head, row], READY_INSTRUMENT, placing)
    expect(read).toMatchObject({ on: '2026-11-20', unasked: [], faults: [] })
    expect(read?.answers).toMatchObject([{ level: 'distrito', ubigeo: '180102', actor: 'presidencia' }])
  })

  test('tells the points of each option, the right ones most', async () => {
    const sheets = await sheetsOf(questionnaireWorkbook(READY_INSTRUMENT))
    const rows = (sheets.get('Puntaje') ?? []).filter(([id]) => id === 'C02')
    expect(rows.map((row) => [row[2], row[3]])).toEqual([
      ['Sí', '100'],
      ['No', '0'],
    ])
  })

  test('printed asks every question and gives no right answer away', () => {
    const printed = questionnaire(READY_INSTRUMENT, '2026-11-28')
    for (const { question } of READY_INSTRUMENT) expect(texts(printed)).toContain(question)
    expect(texts(printed)).not.toMatch(/correct|puntos/)
  })

  test('printed keeps the options of a question together, a scale in two lines', async () => {
    const printed = questionnaire(READY_INSTRUMENT, '2026-11-28')
    const lines = printed.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.text.startsWith('☐') ? [block.text.split('\n').length] : [],
    )
    expect(lines).toHaveLength(READY_INSTRUMENT.length)
    expect(lines.filter((_, at) => READY_INSTRUMENT[at]?.form === 'escala').every((count) => count === 2)).toBe(true)
    const body = strFromU8(unzipSync(await writeDocx(printed, new Map()))['word/document.xml'] ?? new Uint8Array())
    expect(body.match(/<w:keepLines\/>/g)).toHaveLength(lines.filter((count) => count > 1).length)
    expect(body.match(/<w:br\/>/g)).toHaveLength(lines.reduce((sum, count) => sum + count - 1, 0))
  })
})

describe('The consolidated report', () => {
  const asked = (many: number) => {
    const national = surveyCountry(PERU, defaultParameters('2026-11-28'))
    const survey = openSurvey(roundOf(people(many, '1801', 'presidencia', 40)), national)
    const before = openSurvey(roundOf(people(9, '1801', 'presidencia', 10), { id: 'r-0' }), national)
    return { national, survey, before, group: { unit: 'pais', actor: null } } as const
  }
  const report = (many: number) => needsReport(asked(many))
  const draw = async (many: number, limits: Parameters<typeof drawNeeds>[1]) => {
    const drawn: string[] = []
    const pictures = await drawNeeds(asked(many), limits, (svg) => {
      drawn.push(svg)
      return Promise.resolve(new Uint8Array())
    })
    return { names: [...pictures.keys()], drawn: drawn.join('') }
  }

  test('orders the topics, says why, proposes and tells what a second round says', () => {
    const told = texts(report(8))
    for (const words of [
      'Necesidades, de mayor a menor',
      'Qué se propone',
      'Agenda',
      'Contenidos',
      'se redujo en 30,0',
    ])
      expect(told).toContain(words)
    expect(told).toContain('el perfil ideal es')
  })

  test('tells nothing of a group of few people', () => {
    const told = texts(report(4))
    expect(told).not.toMatch(/el actual 40|"40,0"/)
    expect(told).not.toMatch(/más falta (son|es)|Le falta/)
    expect(told).toContain('muy pocas personas')
  })

  test('has the map of what lacks most drawn, and a chart of each topic that can be edited', async () => {
    const { survey, group } = asked(8)
    const pictures = report(8).blocks.flatMap((block) => (block.kind === 'picture' ? [block] : []))
    const charts = pictures.flatMap(({ bars }) => bars ?? [])
    const { names, drawn } = await draw(8, inventedLimits('esquematico'))
    expect(names).toEqual(pictures.filter(({ bars }) => bars === undefined).map(({ name }) => name))
    expect(drawn).toContain('Más de 30')
    expect((await draw(8, null)).names).toEqual([])
    expect(charts).toHaveLength(rankTopics(survey, group).length)
    const [first] = rankTopics(survey, group)
    const profile = first === undefined ? [] : profileOf(survey, group, first.of)
    expect(charts[0]?.bars.map(({ sure, most }) => [sure, most])).toEqual(
      profile.map(({ gap: { value } }) => [value?.current ?? null, value?.ideal ?? null]),
    )
    expect(charts.every(({ source }) => source.includes('a.csv'))).toBe(true)
  })

  test('says in a chart that a figure is hidden, and draws none', () => {
    const charts = report(4).blocks.flatMap((block) => (block.kind === 'picture' ? (block.bars ?? []) : []))
    expect(charts.length).toBeGreaterThan(0)
    for (const { name, sure, most } of charts.flatMap(({ bars }) => bars))
      expect([name.includes('oculta'), sure, most]).toEqual([true, null, null])
  })

  test('of one kind of actor says whose it is, and its file has a name of its own', () => {
    const own = needsReport({ ...asked(8), group: { unit: 'pais', actor: 'presidencia' } })
    expect(own.subtitle).toContain('Presidencia')
    expect(own.fileName).not.toBe(report(8).fileName)
  })

  test('a gap that is hidden to protect another does not say that few people answered', () => {
    const people = { kind: 'missing', reason: 'cuenta_protegida' } as const
    const said = explainGap('Tema', { people, silent: 0, lacking: 0, hidden: 'cuenta_protegida', value: null })
    expect(said).toBe('Tema: oculta: protege otra cuenta; su brecha no se muestra.')
  })

  test('draws nothing of a group of few people', async () => {
    const { names, drawn } = await draw(4, inventedLimits('esquematico'))
    expect(names).not.toContain('mapa-de-la-necesidad')
    expect(drawn).not.toMatch(/brecha \d/)
  })
})

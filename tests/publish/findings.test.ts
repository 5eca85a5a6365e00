import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSurvey, type Answered } from '../../src/domain/capacities/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { SHAREABLE } from '../../src/domain/disclosure/index.ts'
import { evaluateYear, NO_PAPERS } from '../../src/domain/summary/index.ts'
import { EVALUATED, NOBODY, NOT_EVALUATED, VISIT_STATES, type Visit } from '../../src/domain/visits/index.ts'
import {
  evaluationReport,
  monthlyReport,
  needsReport,
  publicEdition,
  visitReport,
  type Report,
} from '../../src/publish/document/index.ts'
import { CAPACITIES, people, roundOf } from '../domain/capacities/made-round.ts'
import { country, facts, provincia, withStage } from '../domain/invented-country.ts'
import { visit } from '../domain/visits/country.ts'

const TODAY = '2026-11-28'
const NATIONAL = surveyCountry(
  country({
    territories: [
      facts('18', { level: 'region', name: 'Moquegua', etapa: 'operativa', etapas: 1 }),
      facts('18', { name: 'Moquegua' }),
      ...provincia('1801', 3, 'creada', null),
      withStage('1802', 'creada', { createdOn: '2026-03-01' }),
    ],
  }),
  defaultParameters(TODAY),
)

const FORBIDDEN = /\bcargue\b|congele|elíjal|pulse|haga clic|más arriba|botón/i

function figuresIn(text: string): readonly string[] {
  return text.replaceAll('\u00A0', ' ').match(/\d+(?: \d{3})*(?:,\d+)?/g) ?? []
}

/** The sentences that open a document, once it was seen that they are first, few, and made of its own tables. */
function findingsOf({ blocks, title }: Report): readonly string[] {
  const opening = blocks.filter((block) => block.kind !== 'paragraph' || block.role !== 'warning')
  expect(opening[0]).toMatchObject({ kind: 'heading', text: 'Lo que hay que saber' })
  const list = opening[1]
  const items = list?.kind === 'list' ? list.items : []
  expect(items.length).toBeGreaterThan(0)
  expect(items.length).toBeLessThanOrEqual(5)
  const tables = blocks.flatMap((block) =>
    block.kind === 'table'
      ? [block.caption, ...block.columns.map(({ name }) => name), ...[...block.rows, block.total ?? []].flat()]
      : [],
  )
  const shown = new Set(figuresIn([...tables, title].join(' | ')))
  expect(items.flatMap(figuresIn).filter((figure) => !shown.has(figure))).toEqual([])
  expect(items.join(' ')).not.toMatch(FORBIDDEN)
  return items
}

const day = fc.constantFrom('2026-10-05', '2026-11-20', '2026-12-31', '2025-11-02')
const words = fc.constantFrom('', ' ', '\u0000', 'Sesionar', 'Sin presupuesto')
const mark = fc.option(fc.integer({ min: 1, max: 5 }))
const visits: fc.Arbitrary<Visit> = fc
  .record({
    state: fc.constantFrom(...VISIT_STATES),
    date: fc.option(day),
    attendance: fc.array(
      fc.record({
        entity: fc.constantFrom('', 'PNP', 'pnp', 'UGEL'),
        women: fc.nat(40),
        men: fc.nat(40),
        unstated: fc.nat(3),
      }),
      { maxLength: 4 },
    ),
    agreed: fc.array(fc.record({ text: words, owner: words, dueOn: fc.option(day) }), { maxLength: 4 }),
    findings: fc.array(
      fc.record({ kind: fc.constantFrom('avance' as const, 'nudo' as const), text: words, measure: words }),
      {
        maxLength: 5,
      },
    ),
    marks: fc.tuple(...EVALUATED.map(() => mark)),
  })
  .map(({ attendance, marks, ...more }) =>
    visit('1801', {
      ...more,
      attendance: attendance.map((each) => ({ ...NOBODY, ...each })),
      evaluation: { ...NOT_EVALUATED, ...Object.fromEntries(EVALUATED.map((each, at) => [each, marks[at] ?? null])) },
    }),
  )

describe('A document opens with findings that its own tables hold', () => {
  it('the informe técnico of whatever intervention', () => {
    fc.assert(
      fc.property(visits, (made) => void findingsOf(visitReport(NATIONAL, made, []))),
      { numRuns: 150 },
    )
  })

  it('the monthly report of whatever month', () => {
    fc.assert(
      fc.property(fc.array(visits, { maxLength: 6 }), (made) => {
        const named = made.map((each, at) => ({ ...each, id: `v${at}` }))
        findingsOf(monthlyReport(NATIONAL, named, '2026-11'))
      }),
      { numRuns: 100 },
    )
  })

  it('the needs report of whatever answers, those of few people among them', () => {
    const answer: fc.Arbitrary<readonly Answered[]> = fc
      .record({
        many: fc.integer({ min: 0, max: 12 }),
        ubigeo: fc.constantFrom('18', '1801', '1802'),
        points: fc.array(fc.option(fc.integer({ min: 0, max: 100 })), {
          minLength: CAPACITIES.length,
          maxLength: CAPACITIES.length,
        }),
      })
      .map(({ many, ubigeo, points }) =>
        Array.from({ length: many }, () => ({
          level: ubigeo.length === 2 ? ('region' as const) : ('provincia' as const),
          ...{ ubigeo, actor: 'presidencia' as const, points },
        })),
      )
    const round = fc.array(answer, { maxLength: 4 }).map((parts) => parts.flat())
    fc.assert(
      fc.property(round, round, (now, then) => {
        const open = (answers: readonly Answered[], id: string) =>
          openSurvey(
            { id, label: `Ronda ${id}`, on: '2026-11-01', file: 'a.csv', capacities: CAPACITIES, answers, asked: [] },
            NATIONAL,
          )
        const asked = { national: NATIONAL, survey: open(now, 'B'), before: then.length === 0 ? null : open(then, 'A') }
        findingsOf(needsReport({ ...asked, group: { unit: 'pais', actor: null } }))
      }),
      { numRuns: 40 },
    )
  })

  it('the needs report of answers that are all alike, where no topic stands out', () => {
    const survey = openSurvey(roundOf(people(8, '1801', 'presidencia', 40)), NATIONAL)
    const asked = { national: NATIONAL, survey, before: null, group: { unit: 'pais', actor: null } } as const
    expect(findingsOf(needsReport(asked))[0]).toMatch(/^Ningún tema sobresale/)
  })

  it('the evaluation of a year and its edition for the public', () => {
    fc.assert(
      fc.property(fc.array(visits, { maxLength: 5 }), (made) => {
        const named = made.map((each, at) => ({ ...each, id: `v${at}` }))
        const evaluation = evaluateYear(NATIONAL, 2026, { ...NO_PAPERS, visits: named })
        findingsOf(evaluationReport(evaluation, SHAREABLE))
        const edition = publicEdition(evaluation, SHAREABLE)
        if (edition !== null) findingsOf(edition)
      }),
      { numRuns: 30 },
    )
  })
})

describe('The findings of an intervention', () => {
  const of = (more: Partial<Visit>) => findingsOf(visitReport(NATIONAL, visit('1801', more), [])).join(' ')
  const knot = (measure: string) => ({ kind: 'nudo' as const, text: 'Rotación', measure })
  it.each([
    [
      { state: 'programada', date: '2026-12-31' },
      /no se ha ejecutado: está programada, con fecha 31.dic\..2026/,
      /acuerdo|Asist/,
    ],
    [{ state: 'ejecutada', date: '2026-11-20' }, /asistencia no hay dato.*ningún acuerdo/, /nudo|nota/],
    [
      { state: 'ejecutada', findings: [knot(''), knot('Designar alternos')] },
      /2 nudos.*falta la medida correctiva del N\.° 1/,
      /todos con/,
    ],
    [{ state: 'ejecutada', findings: [knot('Una'), knot('Otra')] }, /2 nudos.*todos con su medida/, /falta la medida/],
    [
      { state: 'ejecutada', evaluation: { ...NOT_EVALUATED, metodologia: 4, objetivos: 3, satisfaccion: 4 } },
      /nota más baja, 3 \(de 1 a 5\), es la de logro de objetivos/,
      /Todas las notas/,
    ],
    [
      { state: 'ejecutada', evaluation: { ...NOT_EVALUATED, metodologia: 4, objetivos: 4 } },
      /Todas las notas que se dieron son 4/,
      /más baja/,
    ],
  ] as const satisfies readonly (readonly [Partial<Visit>, RegExp, RegExp])[])(
    '%j say what its tables say',
    (more, said, unsaid) => {
      expect(of(more)).toMatch(said)
      expect(of(more)).not.toMatch(unsaid)
    },
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ACTORS,
  compareGaps,
  explainChange,
  explainGap,
  openSurvey,
  rankNeeds,
  rankTerritories,
  rankTopics,
  roundBefore,
  type Answered,
  type Capacity,
  type Group,
  type Round,
} from '../../../src/domain/capacities/index.ts'
import { SHAREABLE } from '../../../src/domain/disclosure/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { CAPACITIES, people, roundOf } from './made-round.ts'

const COUNTRY: Group = { unit: 'pais', actor: null }
const open = (round: Round, internal = false) => openSurvey(round, { disclosure: { ...SHAREABLE, internal } })
const national = ({ topic }: Capacity) => topic === 'sistema_nacional'
const at = (code: string): Group => ({
  unit: { level: code.length === 2 ? 'region' : code.length === 4 ? 'provincia' : 'distrito', ubigeo: ubigeo(code) },
  actor: null,
})

describe('The capacity gap', () => {
  test('is the ideal of the kind of actor less the mean of those who answered', () => {
    const answers = [...people(5, '1801', 'secretaria_tecnica', 40), ...people(5, '1801', 'secretaria_tecnica', 60)]
    const { value, people: counted, silent } = open(roundOf(answers)).gapOf(COUNTRY, (each) => each.id === 'C06')
    expect(value).toMatchObject({ ideal: 90, current: 50, gap: 40, low: 40, high: 40 })
    expect([counted, silent]).toEqual([{ kind: 'known', value: 10, quality: 'observado' }, 0])
  })

  test('is an interval from all the missing at 100 to all at 0', () => {
    const answers = [...people(8, '1801', 'presidencia', 50), ...people(2, '1801', 'presidencia', null)]
    const { value, silent } = open(roundOf(answers)).gapOf(COUNTRY, (each) => each.id === 'C06')
    expect(silent).toBe(2)
    expect(value).toMatchObject({ ideal: 80, current: 50, gap: 30, low: 80 - (8 * 50 + 200) / 10, high: 80 - 40 })
  })

  test('counts who was asked and did not come among the missing, at their own ideal', () => {
    const round = roundOf(people(6, '1801', 'equipo_tecnico', 80), {
      asked: [
        { level: 'provincia', ubigeo: '1801', actor: 'equipo_tecnico', count: 10 },
        { level: 'provincia', ubigeo: '1802', actor: 'presidencia', count: 2 },
      ],
    })
    const all = open(round).gapOf(COUNTRY, (each) => each.id === 'C06')
    expect(all.silent).toBe(6)
    expect(all.value?.high).toBeCloseTo((10 * 90 + 2 * 80 - 6 * 80) / 12)
    expect(open(round).gapOf(at('1801'), (each) => each.id === 'C06').silent).toBe(4)
  })

  test('of nobody is no gap, and is not zero', () => {
    expect(open(roundOf([])).gapOf(COUNTRY, national)).toMatchObject({ value: null, hidden: null })
    expect(explainGap('Tema', open(roundOf([])).gapOf(COUNTRY, national))).toContain('sin dato')
  })

  test('of a territory holds those of what is inside it, the region of Lima without Lima Metropolitana', () => {
    const answers = [
      ...people(6, '15', 'presidencia', 50),
      ...people(7, '1501', 'presidencia', 50),
      ...people(8, '1506', 'presidencia', 50),
      ...people(9, '150602', 'presidencia', 50),
    ]
    const survey = open(roundOf(answers))
    const counts = ['15', '1501', '1506', '150602'].map((code) => {
      const { unit } = at(code)
      const region = code === '1501' ? ({ level: 'region', ubigeo: ubigeo(code) } as const) : unit
      return survey.gapOf({ unit: region, actor: null }, national).people
    })
    expect(counts.map((each) => (each.kind === 'known' ? each.value : each.reason))).toEqual([23, 7, 17, 9])
  })

  const anyAnswer: fc.Arbitrary<Answered> = fc
    .tuple(
      fc.constantFrom('18', '1801', '1802', '180102', '180103'),
      fc.constantFrom(...ACTORS),
      fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { freq: 3 }), {
        minLength: CAPACITIES.length,
        maxLength: CAPACITIES.length,
      }),
    )
    .map(([code, actor, points]) => ({ ...(people(1, code, actor, 0)[0] as Answered), points }))

  test('lies in its interval, whatever is answered, and what fills the blanks stays inside it', () => {
    fc.assert(
      fc.property(
        fc.array(anyAnswer, { minLength: 5, maxLength: 30 }),
        fc.integer({ min: 0, max: 100 }),
        (answers, fill) => {
          const { value } = open(roundOf(answers), true).gapOf(COUNTRY, national)
          const filled = answers.map((each) => ({ ...each, points: each.points.map((point) => point ?? fill) }))
          const whole = open(roundOf(filled), true).gapOf(COUNTRY, national).value
          if (value === null || whole === null) return
          expect(whole.gap).toBeGreaterThanOrEqual(value.low - 1e-9)
          expect(whole.gap).toBeLessThanOrEqual(value.high + 1e-9)
        },
      ),
    )
  })
})

describe('Groups of few people', () => {
  test('are hidden below five, and what would tell them by subtraction with them', () => {
    const answers = [...people(3, '1801', 'presidencia', 0), ...people(9, '1802', 'presidencia', 50)]
    const survey = open(roundOf(answers))
    expect(survey.gapOf(at('1801'), national)).toMatchObject({ hidden: 'cuenta_pequena', value: null })
    expect(survey.gapOf(at('1802'), national).hidden).toBe('cuenta_protegida')
    expect(survey.gapOf(at('18'), national)).toMatchObject({ hidden: null })
    expect(explainGap('Tema', survey.gapOf(at('1801'), national))).not.toMatch(/[03]\b.*person/)
  })

  test('of one kind of actor are hidden though their territory is told', () => {
    const answers = [...people(2, '1801', 'presidencia', 0), ...people(9, '1801', 'equipo_tecnico', 50)]
    const survey = open(roundOf(answers))
    const of = (actor: 'presidencia' | 'equipo_tecnico') => survey.gapOf({ ...at('1801'), actor }, national)
    expect(survey.gapOf(at('1801'), national).hidden).toBeNull()
    expect([of('presidencia').value, of('equipo_tecnico').value]).toEqual([null, null])
  })

  test('of a distrito are hidden, and a question that few of many answered too', () => {
    const few = people(4, '1801', 'presidencia', 30)
    const rest = people(20, '1801', 'presidencia', null)
    expect(open(roundOf([...few, ...rest])).gapOf(COUNTRY, national).hidden).toBe('cuenta_pequena')
    expect(open(roundOf(people(4, '180102', 'presidencia', 30))).gapOf(at('180102'), national).value).toBeNull()
  })

  test('are shown for internal use only', () => {
    const round = roundOf(people(2, '1801', 'presidencia', 30))
    expect(open(round, true).gapOf(at('1801'), national).value).toMatchObject({ current: 30 })
  })
})

describe('The ranking of needs', () => {
  test('goes from the highest gap to the lowest, tells ties, and places what is not told last without a place', () => {
    const answers = [
      ...people(6, '1801', 'presidencia', 20),
      ...people(6, '1802', 'presidencia', 60),
      ...people(6, '2001', 'presidencia', 60),
    ]
    const units = ['1802', '1801', '2001', '2101', '2201'].map(
      (code) => ({ level: 'provincia', ubigeo: ubigeo(code) }) as const,
    )
    const needs = rankTerritories(open(roundOf(answers)), units, null, 'sistema_nacional')
    expect(needs.map(({ of, place }) => [of.ubigeo, place?.place ?? null, place?.tied ?? null])).toEqual([
      ['1801', 1, false],
      ['1802', 2, true],
      ['2001', 2, true],
    ])
    const hidden = open(roundOf(people(2, '2101', 'presidencia', 0))).gapOf(COUNTRY, national)
    const [first, last] = rankNeeds([
      { of: 'few', gap: hidden },
      ...needs.slice(0, 1).map(({ gap }) => ({ of: 'first', gap })),
    ])
    expect([first?.place?.place, last?.of, last?.place]).toEqual([1, 'few', null])
  })

  test('bounds each place by what those who did not answer could change', () => {
    const answers = [
      ...people(6, '1801', 'presidencia', 20),
      ...people(6, '1802', 'presidencia', 30),
      ...people(6, '1802', 'presidencia', null),
    ]
    const units = ['1801', '1802'].map((code) => ({ level: 'provincia', ubigeo: ubigeo(code) }) as const)
    const needs = rankTerritories(open(roundOf(answers)), units, null, 'sistema_nacional')
    expect(needs.map(({ place }) => [place?.best, place?.worst])).toEqual([
      [1, 2],
      [1, 2],
    ])
    expect(rankNeeds(needs.slice(0, 1)).map(({ place }) => [place?.best, place?.worst])).toEqual([[1, 1]])
  })

  test('orders the topics of the round', () => {
    const answers = people(6, '1801', 'presidencia', 0).map((each) => ({
      ...each,
      points: CAPACITIES.map(({ topic }) => (topic === 'gestion_articulada' ? 0 : 80)),
    }))
    expect(rankTopics(open(roundOf(answers)), COUNTRY).map(({ of }) => of)[0]).toBe('gestion_articulada')
  })
})

describe('A second round', () => {
  const gap = (point: number, silent = 0) =>
    open(roundOf([...people(8, '1801', 'presidencia', point), ...people(silent, '1801', 'presidencia', null)])).gapOf(
      COUNTRY,
      national,
    )
  test.each([
    ['closed the gap when no missing answer could explain it', gap(20), gap(60), 'cerro', 'se redujo en 40,0'],
    ['made it grow likewise', gap(60), gap(20), 'crecio', 'creció en 40,0'],
    ['cannot be told from its silence', gap(50), gap(60, 8), 'no_se_sabe', 'podría explicarla'],
    [
      'cannot be compared where it is hidden',
      gap(50),
      open(roundOf([])).gapOf(COUNTRY, national),
      'sin_comparar',
      'No se puede',
    ],
  ] as const)('%s', (_, before, after, kind, words) => {
    const change = compareGaps(before, after)
    expect(change.kind).toBe(kind)
    expect(explainChange(change)).toContain(words)
  })

  test('is compared with the last one before it', () => {
    const rounds = ['2026-01-01', '2026-06-01', '2026-06-01', '2026-11-01'].map((on, index) =>
      roundOf([], { id: `r-${index}`, on }),
    )
    expect(rounds.map((round) => roundBefore(rounds, round)?.id)).toEqual([undefined, 'r-0', 'r-1', 'r-1'])
  })
})

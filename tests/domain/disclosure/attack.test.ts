import { ubigeo } from '../../../src/domain/territory/index.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assessCreacion,
  CREACION_CRITERIA,
  defaultParameters,
  surveyCountry,
  type National,
} from '../../../src/domain/criteria/index.ts'
import {
  discloseCases,
  isHidden,
  K_CHOICES,
  keepOpened,
  layOutCases,
  openCases,
  protectCases,
  SMALL,
  TOLD,
} from '../../../src/domain/disclosure/index.ts'
import { specOf } from '../../../src/domain/layers/index.ts'
import { layOut, rankUnits } from '../../../src/domain/ranking/index.ts'
import { rankingCsv, rankingDocument } from '../../../src/publish/table/index.ts'
import { assemble, countedCountries, everythingAsked, type CountedCountry } from './counted-country.ts'
import { otherSum, type Bound } from './solver.ts'
import { door, readAll, readTogether, together, twinOf, type Told } from './twin.ts'

/** Hidden sums that can have no other value than their own. */
function recovered(of: CountedCountry, told: Told, k: number): readonly Bound[] {
  const values = [...of.counted.values()]
  const bounds = together(readAll(of, told, k))
  return bounds.filter((bound) => bound.hidden && otherSum(bounds, bound.parts, values) === null)
}

/** The small counts hidden and nothing else. */
function smallOnly(of: CountedCountry, k: number): Told {
  return ({ parts }) => {
    const sum = parts.reduce((total, key) => total + (of.counted.get(key) ?? 0), 0)
    return sum > 0 && sum < k
      ? { kind: 'missing', reason: 'cuenta_pequena' }
      : { kind: 'known', value: sum, quality: 'observado' }
  }
}

const DEPARTAMENTO: CountedCountry = {
  leaves: ['0101', '0102', '0103'],
  years: [2024, 2025],
  modalities: ['fisica', 'sexual'],
  counted: new Map([
    ['0101/2024/fisica', 30],
    ['0101/2024/sexual', 3],
    ['0101/2025/fisica', 28],
    ['0101/2025/sexual', 9],
    ['0102/2024/fisica', 50],
    ['0102/2024/sexual', 12],
    ['0102/2025/fisica', 61],
    ['0102/2025/sexual', 14],
    ['0103/2024/fisica', 70],
    ['0103/2024/sexual', 0],
    ['0103/2025/fisica', 55],
    ['0103/2025/sexual', 22],
  ]),
}

describe('an attack on everything that is told, with every level, year, biennium and modality', () => {
  it('settles no hidden count, whatever the country', () => {
    fc.assert(
      fc.property(countedCountries, fc.constantFrom(5 as const, 11 as const), (of, k) => {
        expect(recovered(of, door(of, { k, internal: false }), k)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
  it('settles no hidden count where the source printed the totals of the departamentos', () => {
    fc.assert(
      fc.property(countedCountries, fc.constantFrom(...K_CHOICES), (country, k) => {
        const of = { ...country, printed: true }
        expect(recovered(of, door(of, { k, internal: false }), k)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
  it('settles nothing that is hidden in all of them by having the publication of each k beside the others', () => {
    fc.assert(
      fc.property(countedCountries, (of) => {
        const values = [...of.counted.values()]
        const bounds = readTogether(of, K_CHOICES)
        expect(bounds.filter(({ parts, hidden }) => hidden && otherSum(bounds, parts, values) === null)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
  it('finds told under a stricter k nothing that a less strict one hides', () => {
    fc.assert(
      fc.property(countedCountries, (of) => {
        const doors = K_CHOICES.map((k) => door(of, { k, internal: false }))
        for (const asked of everythingAsked(of)) {
          const hidden = doors.map((tell) => isHidden(tell(asked)))
          expect(hidden).toEqual(hidden.toSorted((one, other) => Number(one) - Number(other)))
        }
      }),
      { numRuns: 60 },
    )
  })
  it('settles what only the small counts hide: without the second hiding it would be known', () => {
    expect(recovered(DEPARTAMENTO, smallOnly(DEPARTAMENTO, 5), 5).length).toBeGreaterThan(0)
    expect(recovered(DEPARTAMENTO, door(DEPARTAMENTO, { k: 5, internal: false }), 5)).toEqual([])
  })
  it('finds every small count hidden, zero told, and everything told for internal use', () => {
    fc.assert(
      fc.property(countedCountries, (of) => {
        const [shared, internal] = [door(of, { k: 5, internal: false }), door(of, { k: 5, internal: true })]
        for (const asked of everythingAsked(of)) {
          const [measure, whole] = [shared(asked), internal(asked)]
          if (whole.kind === 'missing') continue
          if (whole.value === 0) expect(measure).toEqual(whole)
          if (whole.value > 0 && whole.value < 5) expect(isHidden(measure)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
  it('hides no more of the departamento than the swap of one case needs', () => {
    const told = door(DEPARTAMENTO, { k: 5, internal: false })
    const latest = everythingAsked(DEPARTAMENTO).filter(
      ({ years, modality }) => years.length === 2 && modality === null,
    )
    expect(latest.filter((asked) => isHidden(told(asked)))).toEqual([])
  })
})

describe('ranks, scores and map classes', () => {
  const everythingSaid = (national: National) => {
    const laid = layOut(CREACION_CRITERIA, assessCreacion(national, 'provincia'), true)
    const ranking = rankUnits(laid, {})
    const published = {
      group: 'creacion' as const,
      national,
      criteria: laid.criteria,
      ranking,
      weights: {},
      level: 'provincia' as const,
      scope: 'pais',
    }
    return JSON.stringify([
      rankingDocument(published),
      rankingCsv(published),
      [...specOf(national, 'provincia', 'incidencia').units.entries()],
      national.rateThreshold,
    ])
  }
  const survey = (of: CountedCountry, internal = false) =>
    surveyCountry(assemble(of), defaultParameters('2026-11-21'), { k: 5, internal })

  it('say the same of two countries that are told alike', () => {
    let compared = 0
    fc.assert(
      fc.property(countedCountries, (of) => {
        const twin = twinOf(of, [5])
        if (twin === null) return
        compared += 1
        expect(everythingSaid(survey(twin))).toBe(everythingSaid(survey(of)))
      }),
      { numRuns: 150 },
    )
    expect(compared).toBeGreaterThan(20)
  })
  it('leave the score of internal use inside the interval that is shared, and a verdict that is shared as it is', () => {
    fc.assert(
      fc.property(countedCountries, (of) => {
        const whole = new Map(
          assessCreacion(survey(of, true), 'provincia').map((unit) => [unit.unit.ubigeo, unit.results[2]]),
        )
        for (const { unit, results } of assessCreacion(survey(of), 'provincia')) {
          const [shared, own] = [results[2], whole.get(unit.ubigeo)]
          if (!shared || !own) continue
          expect(own.score.min).toBeGreaterThanOrEqual(shared.score.min)
          expect(own.score.max).toBeLessThanOrEqual(shared.score.max)
          if (shared.verdict !== 'sin_dato') expect(shared.verdict).toBe(own.verdict)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('the marks', () => {
  it('are the same for the same rows in any order', () => {
    fc.assert(
      fc.property(countedCountries, (of) => {
        const { rows } = assemble(of)
        const turned = rows.cases.toReversed()
        const marks = (each: typeof rows.cases) => {
          const table = layOutCases(each)
          return [...protectCases(table, [5, 11] as const).values()].map((each) => [...each])
        }
        expect(marks(turned)).toEqual(marks(rows.cases))
      }),
      { numRuns: 30 },
    )
  })
  it('stand only where something small is near: a country of large counts is told whole', () => {
    const large = {
      ...DEPARTAMENTO,
      counted: new Map([...DEPARTAMENTO.counted].map(([key, count]) => [key, count + 20])),
    }
    const table = layOutCases(assemble(large).rows.cases)
    expect(new Set(protectCases(table, [11]).get(11))).toEqual(new Set([TOLD]))
    expect(protectCases(layOutCases(assemble(DEPARTAMENTO).rows.cases), [5]).get(5)).toContain(SMALL)
    expect(
      discloseCases(assemble(large).rows.cases, { k: 5, internal: false }).bounds(
        { level: 'provincia', ubigeo: ubigeo('0101') },
        [2024],
        null,
      ),
    ).toBeNull()
  })
})

describe('marks worked out elsewhere', () => {
  it('tell the same as those worked out at the first question', () => {
    const [here, there] = [assemble(DEPARTAMENTO).rows.cases, assemble(DEPARTAMENTO).rows.cases]
    keepOpened(there, structuredClone(openCases(there)))
    for (const policy of [
      { k: 5, internal: false },
      { k: 11, internal: false },
      { k: 5, internal: true },
    ] as const) {
      const tell = (rows: typeof here) =>
        everythingAsked(DEPARTAMENTO).map(({ unit, years, modality }) =>
          discloseCases(rows, policy).count(unit, years, modality, 'observado'),
        )
      expect(tell(there)).toEqual(tell(here))
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultParameters, surveyCountry, talliesOf, type National } from '../../../src/domain/criteria/index.ts'
import { K_CHOICES, type SmallCount } from '../../../src/domain/disclosure/index.ts'
import { ubigeo, type Ubigeo } from '../../../src/domain/territory/index.ts'
import { country } from '../invented-country.ts'
import { assemble, countedCountries, type CountedCountry } from './counted-country.ts'
import { otherSum } from './solver.ts'
import { door, readAll, together, type Reading } from './twin.ts'

const CATEGORIES = ['mujer', 'hombre'] as const
type Category = (typeof CATEGORIES)[number]

/** A country of which each count is divided in two; what is told and what was counted are of the halves. */
class Divided {
  readonly keys: readonly string[]
  readonly values: readonly number[]
  private readonly of: CountedCountry
  private readonly held: (leaf: string) => boolean

  /** The register divides the cases of the leaves that are `held`, no others. */
  constructor(of: CountedCountry, held: (leaf: string) => boolean) {
    this.of = of
    this.held = held
    this.keys = [...of.counted.keys()]
    this.values = [...of.counted.values()].flatMap((count) => [
      count - Math.floor(count * 0.3),
      Math.floor(count * 0.3),
    ])
  }

  told(): readonly Reading[] {
    return together(K_CHOICES.flatMap((k) => [...this.ofCases(k), ...this.ofTallies(k)]))
  }

  private ofCases(k: SmallCount): readonly Reading[] {
    return readAll(this.of, door(this.of, { k, internal: false }), k).map((reading) => ({
      ...reading,
      parts: reading.parts.flatMap((part) => [2 * part, 2 * part + 1]),
    }))
  }

  private ofTallies(k: SmallCount): readonly Reading[] {
    const national = this.survey(k)
    const units = (['region', 'departamento', 'provincia', 'distrito'] as const).flatMap(
      (level) => national.country.byLevel[level],
    )
    return units.flatMap((facts) =>
      talliesOf(national, facts).flatMap(({ year, categories }) =>
        categories.map(({ category, cases }) => {
          const parts = this.partsOf(facts.ubigeo, year, category)
          if (cases.kind === 'known') return { parts, min: cases.value, max: cases.value, hidden: false }
          return { parts, min: 1, max: cases.reason === 'cuenta_pequena' ? k - 1 : Infinity, hidden: true }
        }),
      ),
    )
  }

  private partsOf(code: Ubigeo, year: number, category: string): readonly number[] {
    return this.keys.flatMap((key, at) => {
      const [leaf = '', ofYear] = key.split('/')
      const isPart = this.held(leaf) && leaf.startsWith(code) && ofYear === String(year)
      return isPart ? [2 * at + CATEGORIES.indexOf(category as Category)] : []
    })
  }

  private survey(k: SmallCount): National {
    const rows = this.keys.flatMap((key, at) => {
      const [leaf = '', year] = key.split('/')
      if (!this.held(leaf)) return []
      return CATEGORIES.map((category, half) => ({
        ...{ ubigeo: ubigeo(leaf), year: Number(year), variable: 'sexo', category },
        cases: this.values[2 * at + half] ?? 0,
      }))
    })
    const tallies = rows.filter(({ cases }) => cases > 0)
    return surveyCountry(country({ ...assemble(this.of).rows, tallies }), defaultParameters('2026-11-21'), {
      k,
      internal: false,
    })
  }
}

describe('an attack on the cases and their categories, told together under each k', () => {
  for (const who of ['every departamento', 'one departamento'] as const) {
    it(`settles no small count, the register being of ${who}`, () => {
      const property = fc.property(countedCountries, (of) => {
        const first = (of.leaves[0] ?? '').slice(0, 2)
        const divided = new Divided(of, (leaf) => who === 'every departamento' || leaf.startsWith(first))
        const bounds = divided.told()
        const small = bounds.filter(
          ({ parts, hidden }) => hidden && parts.reduce((sum, part) => sum + (divided.values[part] ?? 0), 0) < 5,
        )
        expect(small.filter(({ parts }) => otherSum(bounds, parts, divided.values) === null)).toEqual([])
      })
      fc.assert(property, { numRuns: 40 })
    })
  }
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missing } from '../../../src/domain/measure/index.ts'
import { provinciaOf, regionOf, ubigeo } from '../../../src/domain/territory/index.ts'
import { countedCountries, wholeCountries, type CountedCountry } from './counted-country.ts'
import { otherSum } from './solver.ts'
import { door, readAll, together, type Reading, type Told } from './twin.ts'

const K = 5

/** What a table of part of the rows tells, by the counts of the whole. */
function readPart(
  of: CountedCountry,
  isIn: (leaf: string, year: number) => boolean,
  asks = (told: Told): Told => told,
): readonly Reading[] {
  const places = new Map([...of.counted.keys()].map((key, at) => [key, at]))
  const rows = [...of.counted].filter(([key]) => isIn(key.split('/')[0] ?? '', Number(key.split('/')[1])))
  if (rows.length === 0) return []
  const part = { ...of, leaves: of.leaves.filter((leaf) => rows.some(([key]) => key.startsWith(`${leaf}/`))) }
  const own = { ...part, counted: new Map(rows) }
  return readAll(own, asks(door(own, { k: K, internal: false })), K).map((reading) => ({
    ...reading,
    parts: reading.parts.map((at) => places.get(rows[at]?.[0] ?? '') ?? 0),
  }))
}

/** Every run of years that follow each other, the whole one among them. */
function runsOf(years: readonly number[]): readonly (readonly number[])[] {
  return years.flatMap((_, from) => years.slice(from).map((__, length) => years.slice(from, from + length + 1)))
}

/** Cases are asked of territories, never of the country. */
const ofTerritories =
  (told: Told): Told =>
  (asked) =>
    asked.unit === 'pais' ? missing('sin_fila') : told(asked)

/** Every set of some of them. */
function setsOf<T>(of: readonly T[]): readonly (readonly T[])[] {
  return of.reduce<readonly (readonly T[])[]>((sets, each) => [...sets, ...sets.map((set) => [...set, each])], [[]])
}

function provinciaAt(leaf: string): string {
  return provinciaOf(ubigeo(leaf)) ?? leaf
}

function provinciasOf({ leaves }: CountedCountry): readonly string[] {
  return [...new Set(leaves.map(provinciaAt))]
}

/** Up to five loads, each of some provincias and a run of years. */
function loadsOf(of: CountedCountry) {
  const load = fc.record({
    provincias: fc.subarray([...provinciasOf(of)], { minLength: 1 }),
    years: fc.constantFrom(...runsOf(of.years)),
  })
  return fc.array(load, { minLength: 2, maxLength: 5 })
}

function settled(of: CountedCountry, readings: readonly Reading[]): readonly Reading[] {
  const bounds = together(readings)
  const values = [...of.counted.values()]
  return bounds.filter(({ parts, hidden }) => hidden && otherSum(bounds, parts, values) === null)
}

/** What is settled of a provincia or of what is in it, and any small count; not what two hidden ones are together. */
function settledOfOne(of: CountedCountry, readings: readonly Reading[]): readonly Reading[] {
  const [keys, values] = [[...of.counted.keys()], [...of.counted.values()]]
  return settled(of, readings).filter(({ parts }) => {
    const places = new Set(parts.map((part) => provinciaAt(keys[part]?.split('/')[0] ?? '')))
    return places.size === 1 || parts.reduce((sum, part) => sum + (values[part] ?? 0), 0) < K
  })
}

describe('an attack on the tables of several publications together', () => {
  it('settles nothing that all of them hide, a year being added or the oldest left out', () => {
    fc.assert(
      fc.property(countedCountries, (of) => {
        const tables = runsOf(of.years).flatMap((years) => readPart(of, (_, year) => years.includes(year)))
        expect(settled(of, tables)).toEqual([])
      }),
      { numRuns: 70 },
    )
  })
  it('settles nothing that all of them hide, each region publishing its own beside the country', () => {
    fc.assert(
      fc.property(countedCountries, (of) => {
        const regions = [...new Set(of.leaves.map((leaf) => regionOf(ubigeo(leaf))))]
        const tables = regions.flatMap((region) => readPart(of, (leaf) => regionOf(ubigeo(leaf)) === region))
        expect(settled(of, [...tables, ...readPart(of, () => true)])).toEqual([])
      }),
      { numRuns: 70 },
    )
  })
  it('settles nothing that all of them hide, with every region, every run of years and the whole', () => {
    fc.assert(
      fc.property(countedCountries, (of) => {
        const regions = [...new Set(of.leaves.map((leaf) => regionOf(ubigeo(leaf))))]
        const tables = runsOf(of.years).flatMap((years) => [
          ...readPart(of, (_, year) => years.includes(year)),
          ...regions.flatMap((region) =>
            readPart(of, (leaf, year) => years.includes(year) && regionOf(ubigeo(leaf)) === region),
          ),
        ])
        expect(settled(of, tables)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
  it('settles nothing that all of them hide, different sets of regions publishing theirs', () => {
    fc.assert(
      fc.property(countedCountries, (of) => {
        const regions = [...new Set(of.leaves.map((leaf) => regionOf(ubigeo(leaf))))]
        const tables = setsOf(regions).flatMap((set) =>
          readPart(of, (leaf) => set.includes(regionOf(ubigeo(leaf))), ofTerritories),
        )
        expect(settled(of, tables)).toEqual([])
      }),
      { numRuns: 70 },
    )
  })
  it('settles nothing below k that all of them hide, every set of provincias publishing theirs', () => {
    fc.assert(
      fc.property(wholeCountries, (of) => {
        const provincias = provinciasOf(of)
        const tables = setsOf(provincias).flatMap((set) =>
          readPart(of, (leaf) => set.includes(provinciaAt(leaf)), ofTerritories),
        )
        expect(settledOfOne(of, tables)).toEqual([])
      }),
      { numRuns: 70 },
    )
  })
  it('settles nothing below k that all of them hide, some sets of provincias publishing theirs of some years', () => {
    fc.assert(
      fc.property(
        fc.oneof(wholeCountries, countedCountries).chain((of) => fc.tuple(fc.constant(of), loadsOf(of))),
        ([of, loads]) => {
          const tables = loads.flatMap(({ provincias, years }) =>
            readPart(of, (leaf, year) => provincias.includes(provinciaAt(leaf)) && years.includes(year), ofTerritories),
          )
          expect(settledOfOne(of, tables)).toEqual([])
        },
      ),
      { numRuns: 120 },
    )
  })
  it('finds a provincia of a year told alike in every table that has it', () => {
    fc.assert(
      fc.property(wholeCountries, (of) => {
        const whole = together(readPart(of, () => true))
        for (const provincia of provinciasOf(of))
          for (const year of of.years) {
            const alone = together(readPart(of, (leaf, each) => each === year && provinciaAt(leaf) === provincia))
            for (const reading of alone) {
              const same = whole.find(({ parts }) => parts.join() === reading.parts.join())
              if (same !== undefined) expect(same).toEqual(reading)
            }
          }
      }),
      { numRuns: 40 },
    )
  })
  it('finds a territory of a year told alike in every table that has its region', () => {
    fc.assert(
      fc.property(countedCountries, (of) => {
        const whole = together(readPart(of, () => true))
        for (const region of new Set(of.leaves.map((leaf) => regionOf(ubigeo(leaf)))))
          for (const year of of.years) {
            const alone = together(readPart(of, (leaf, each) => each === year && regionOf(ubigeo(leaf)) === region))
            for (const reading of alone) {
              const same = whole.find(({ parts }) => parts.join() === reading.parts.join())
              if (same !== undefined) expect(same).toEqual(reading)
            }
          }
      }),
      { numRuns: 40 },
    )
  })
})

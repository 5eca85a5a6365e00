import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ALL_CRITERIA,
  assessGroup,
  CATALOGUE,
  criteriaOf,
  defaultParameters,
  GROUPS,
  HUES,
  surveyCountry,
  type Parameters,
} from '../../src/domain/criteria/index.ts'
import type { CountryRows } from '../../src/domain/country/index.ts'
import { INSTRUMENT_ESTADOS, INSTRUMENTS } from '../../src/domain/instancias/index.ts'
import { layOut, sweepParameters } from '../../src/domain/ranking/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { METHOD_SECTIONS } from '../../src/view/text/method.ts'
import { listCode, listFiles, read } from '../house/house.ts'
import { cases, country, facts, instrument, provincia } from './invented-country.ts'

const TODAY = '2026-11-21'

/** Values of each parameter that are told apart from the usual ones by some country. */
const OTHER: { readonly [K in keyof Parameters]: Parameters[K] } = {
  definition: 'combinada',
  threshold: 0.8,
  percentile: 10,
  modality: 'sexual',
  inherit: false,
  matrixComplete: true,
  completeRegions: [ubigeo('01')],
  planTerm: 'anual',
  referenceDate: '2025-06-30',
}
const PARAMETERS = Object.keys(OTHER) as (keyof Parameters)[]

const estado = fc.constantFrom(...INSTRUMENT_ESTADOS, ...Array.from({ length: 4 }, () => 'aprobado' as const))
const stage = fc.constantFrom('creada', 'sin_instancia', 'en_proceso', null)
const made = fc.record({
  places: fc.array(
    fc.record({
      size: fc.integer({ min: 2, max: 4 }),
      own: fc.constantFrom('creada' as const, 'sin_instancia' as const, null),
      distrital: stage,
      cases: fc.option(fc.nat(90)),
      sexual: fc.nat(40),
      aurora: fc.nat(1),
      services: fc.nat(4),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  estados: fc.uniqueArray(
    fc.record({ kind: fc.constantFrom(...INSTRUMENTS), estado, bad: fc.boolean(), at: fc.nat(3), own: fc.boolean() }),
    { minLength: 4, maxLength: 10, selector: ({ kind, own }) => `${kind} ${own}` },
  ),
})
type Made = typeof made extends fc.Arbitrary<infer T> ? T : never

const DATES = [null, '2023-11-28', '2024-11-28', '2025-05-28']

function rowsOf({ places, estados }: Made): Partial<CountryRows> {
  const codes = places.map((_, at) => `01${String(at + 1).padStart(2, '0')}`)
  return {
    territories: [
      facts('01', { level: 'region' }),
      facts('01', { level: 'departamento', population: 90_000 }),
      ...places.flatMap(({ size, own, distrital, aurora }, at) =>
        provincia(codes[at] ?? '', size, own, distrital).map((each) => ({
          ...each,
          population: 1_000 + at,
          servicesTotal: at + aurora,
          auroraTotal: aurora,
          auroraOwn: aurora,
        })),
      ),
    ],
    cases: [
      cases('01', 2024, 500, 'fisica', 'departamento'),
      cases('01', 2025, 500, 'fisica', 'departamento'),
      ...places.flatMap((each, at) =>
        each.cases === null
          ? []
          : [2023, 2024, 2025].flatMap((year) => [
              cases(codes[at] ?? '', year, (each.cases ?? 0) + 10),
              cases(codes[at] ?? '', year, each.sexual + 10 + year - 2023, 'sexual'),
            ]),
      ),
    ],
    services: places.flatMap(({ services }, at) => [
      { ubigeo: ubigeo(`${codes[at] ?? ''}02`), type: 'DEMUNA', subtype: '', operator: '', count: services },
    ]),
    instruments: estados.map(({ kind, estado: of, bad, at, own }) =>
      instrument(own ? '0101' : '01', kind, of, {
        level: own ? 'provincial' : 'regional',
        inconsistencias: bad,
        approvedOn: DATES[at] ?? null,
        validUntil: at === 1 ? '2025-12-31' : null,
      }),
    ),
  }
}

const judged = (rows: Partial<CountryRows>, parameters: Parameters) => {
  const national = surveyCountry(country(rows), parameters)
  return new Map(
    GROUPS.flatMap((group) =>
      assessGroup(national, group, null).flatMap(({ unit, results }) =>
        results.map(
          ({ criterion, verdict, score }) =>
            [`${group} ${unit.level} ${unit.ubigeo} ${criterion.key}`, [criterion.key, verdict, score]] as const,
        ),
      ),
    ),
  )
}

describe('the catalogue of criteria', () => {
  it('lists each criterion once, with words of its own within its group', () => {
    expect(ALL_CRITERIA.map(({ key }) => CATALOGUE[key])).toEqual(ALL_CRITERIA)
    expect(GROUPS.flatMap(criteriaOf)).toEqual(ALL_CRITERIA)
    for (const group of GROUPS)
      for (const word of ['clause', 'short', 'name', 'title', 'scored', 'hue'] as const) {
        const words = criteriaOf(group).map((each) => each[word])
        expect(words, `${group}: ${word}`).not.toContain('')
        expect(new Set(words).size, `${group}: ${word}`).toBe(words.length)
      }
  })

  it('is judged whole: every unit of a group has one result for each criterion of it, in the order of the list', () => {
    fc.assert(
      fc.property(made, (each) => {
        const national = surveyCountry(country(rowsOf(each)), defaultParameters(TODAY))
        for (const group of GROUPS)
          for (const { results } of assessGroup(national, group, null))
            expect(results.map(({ criterion }) => criterion.key)).toEqual(criteriaOf(group).map(({ key }) => key))
      }),
      { numRuns: 10 },
    )
  })

  it('says of each criterion the parameters that can change it, and no others do', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(made, (each) => {
        const rows = rowsOf(each)
        const usual = judged(rows, defaultParameters(TODAY))
        for (const parameter of PARAMETERS) {
          const after = judged(rows, { ...defaultParameters(TODAY), [parameter]: OTHER[parameter] })
          for (const [unit, [key, ...was]] of usual) {
            const [, ...is] = after.get(unit) ?? [key, ...was]
            if (JSON.stringify(is) === JSON.stringify(was)) continue
            seen.add(`${key} ${parameter}`)
            expect(CATALOGUE[key].bears, `${key} changes with ${parameter}`).toContain(parameter)
          }
        }
      }),
      { numRuns: 200, seed: 30364 },
    )
    expect([...seen].sort()).toEqual(
      ALL_CRITERIA.flatMap(({ key, bears }) => bears.map((parameter) => `${key} ${parameter}`)).sort(),
    )
  })

  it('sweeps the threshold and the percentile wherever one of them bears, and nowhere else', () => {
    for (const { key, bears, swept } of ALL_CRITERIA)
      expect(Object.keys(swept), key).toEqual(bears.filter((each) => each === 'threshold' || each === 'percentile'))
    const national = surveyCountry(country({}), defaultParameters(TODAY))
    for (const key of GROUPS) {
      const group = layOut(criteriaOf(key), assessGroup(national, key, null), false)
      const sweeps = sweepParameters(national, group, { key, weights: {}, top: 1 })
      expect(sweeps.map(({ name, criterion }) => `${criterion} ${name}`).sort()).toEqual(
        criteriaOf(key)
          .flatMap((each) => Object.keys(each.swept).map((name) => `${each.key} ${name}`))
          .sort(),
      )
    }
  })

  it('has a rule of the style sheet and a token for each colour, and the style sheet has no other', () => {
    const sheets = listFiles('src', /\.css$/)
      .map(read)
      .join('\n')
    expect([...new Set([...sheets.matchAll(/\.hue-([\w-]+)/g)].map(([, name]) => name))]).toEqual(HUES)
    for (const hue of HUES) {
      expect(sheets).toMatch(new RegExp(`\\.hue-${hue} \\{\\s*background: var\\(--hue-${hue}\\);`))
      expect(sheets).toMatch(new RegExp(`--hue-${hue}: #[0-9a-f]{6};`))
    }
  })

  it('is what the method page says of each criterion', () => {
    const method = JSON.stringify(METHOD_SECTIONS)
    for (const { key, met, points } of ALL_CRITERIA)
      expect(method, key).toContain(`${JSON.stringify(met)},${JSON.stringify(points)}`)
  })

  it('is the only place that names the criteria, but for the pages of one figure and the services that one of them counts', () => {
    const keys = ALL_CRITERIA.map(({ key }) => key).filter((key) => key !== 'pobreza')
    const naming = listCode('src', 'scripts').filter((path) => {
      const words = new Set(read(path).match(/\w+/g))
      return keys.some((key) => words.has(key)) && !path.startsWith('src/domain/services/')
    })
    expect(naming.filter((path) => !path.startsWith('src/domain/criteria/'))).toEqual([
      'src/view/explore/compare/compare-figures.ts',
      'src/view/explore/sections/gap-section.tsx',
      'src/view/explore/sections/incidence-section.tsx',
    ])
  })
})

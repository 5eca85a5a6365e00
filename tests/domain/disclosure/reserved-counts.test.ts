import { describe, expect, test } from 'vitest'
import { defaultParameters, surveyCountry } from '../../../src/domain/criteria/index.ts'
import { hiddenQuality, hiddenShort, SHAREABLE } from '../../../src/domain/disclosure/index.ts'
import { specOf } from '../../../src/domain/layers/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { cases, country, withStage } from '../invented-country.ts'

const people = { population: 1000, women: 1000, populationYear: 2025 }
const reserved = (code: string, year: number, most: number | null) => ({
  ...cases(code, year, 0, 'fisica', 'provincia'),
  reserved: true,
  most,
})

/** Four provincias: one told, one of zero cases, one whose source suppressed a year, one without rows. */
function survey(most: number | null, policy = SHAREABLE) {
  const national = surveyCountry(
    country({
      territories: ['0101', '0102', '0103', '0104'].map((code) => withStage(code, 'sin_instancia', people)),
      cases: [
        ...[2024, 2025].flatMap((year) => [
          cases('0101', year, 50, 'fisica', 'provincia'),
          cases('0102', year, 0, 'fisica', 'provincia'),
        ]),
        reserved('0103', 2024, most),
        cases('0103', 2025, 20, 'fisica', 'provincia'),
      ],
    }),
    defaultParameters('2026-11-21'),
    policy,
  )
  const at = (code: string) => {
    const unit = national.country.at('provincia', ubigeo(code))
    if (unit === undefined) throw new Error(`no ${code}`)
    return unit
  }
  return { national, at }
}

describe('A count that its source suppressed', () => {
  test('is reserved: not zero, not «sin dato», and not for internal use either', () => {
    for (const policy of [SHAREABLE, { ...SHAREABLE, internal: true }]) {
      const { national, at } = survey(4, policy)
      const reasonOf = (code: string) => {
        const rate = national.rateOf(at(code))
        return rate.kind === 'missing' ? rate.reason : rate.value.cases
      }
      expect(['0101', '0102', '0103', '0104'].map(reasonOf)).toEqual([100, 0, 'reservada_en_origen', 'sin_fila'])
    }
    expect([hiddenShort('reservada_en_origen', 5), hiddenQuality('reservada_en_origen')]).toEqual([
      'reservado',
      'reservado',
    ])
  })

  test('is cited from the rows that hold it, as one hidden here is, and from no other of the table', () => {
    const both = (code: string, count: number, from: string) =>
      [2024, 2025].map((year) => ({ ...cases(code, year, count, 'fisica', 'provincia'), from }))
    const national = surveyCountry(
      country({
        territories: ['0101', '0102', '0103'].map((code) => withStage(code, 'sin_instancia', people)),
        cases: [
          ...both('0101', 50, 'publica'),
          ...both('0102', 1, 'propia'),
          ...both('0103', 0, 'propia').map((row) => ({ ...row, reserved: true, most: 4 })),
        ],
      }),
      defaultParameters('2026-11-21'),
    )
    const fromOf = (code: string) => national.rateOf(national.country.at('provincia', ubigeo(code))!)
    expect(fromOf('0101')).toMatchObject({ kind: 'known', from: ['publica'] })
    expect(fromOf('0102')).toMatchObject({ kind: 'missing', from: ['propia'] })
    expect(fromOf('0103')).toMatchObject({ reason: 'reservada_en_origen', from: ['propia'] })
  })

  test('leaves a year that has none known, and the biennium reserved', () => {
    const { national, at } = survey(4)
    expect(national.casesIn(at('0103'), [2025], null)).toMatchObject({ kind: 'known', value: 20 })
    expect(national.casesIn(at('0103'), [2024], null)).toMatchObject({ reason: 'reservada_en_origen' })
    expect(national.casesIn(at('0103'), [2024, 2025], 'fisica')).toMatchObject({ reason: 'reservada_en_origen' })
  })

  test('makes a sum an interval, from what is told to the most there may be, without end where it does not say', () => {
    expect(survey(4).national.rateRank(ubigeo('0103'))).toEqual({ min: 0.5, max: 0.5 })
    expect(survey(200).national.rateRank(ubigeo('0103'))).toEqual({ min: 0.5, max: 1 })
    expect(survey(null).national.rateRank(ubigeo('0103'))).toEqual({ min: 0.5, max: 1 })
  })

  test('leaves the places of the others open where it may pass them, and the verdict of each that it decides', () => {
    const { national } = survey(null)
    expect(national.rateRank(ubigeo('0101'))).toEqual({ min: 0.5, max: 1 })
    expect(national.rateRank(ubigeo('0102'))).toEqual({ min: 0, max: 0 })
    expect(['0101', '0102', '0103'].map((code) => national.hasHighRate(ubigeo(code)))).toEqual([
      'sin_dato',
      'no',
      'sin_dato',
    ])
    expect(national.rateThreshold).toBeNull()
  })

  test('leaves the only one whose count has a limit anywhere among those whose counts have none', () => {
    const national = surveyCountry(
      country({
        territories: ['0101', '0102', '0103'].map((code) => withStage(code, 'sin_instancia', people)),
        cases: [2024, 2025].flatMap((year) => [
          reserved('0101', year, 4),
          reserved('0102', year, null),
          reserved('0103', year, null),
        ]),
      }),
      defaultParameters('2026-11-21'),
    )
    expect(['0101', '0102', '0103'].map((code) => national.rateRank(ubigeo(code)))).toEqual([
      { min: 0, max: 1 },
      { min: 0, max: 1 },
      { min: 0, max: 1 },
    ])
  })

  test('reads «reservado» on the map, apart from zero and from «sin dato»', () => {
    const { national } = survey(4)
    const spec = specOf(national, 'provincia', 'incidencia')
    const valueOf = (code: string) => spec.units.get(ubigeo(code))?.value
    expect(['0102', '0103', '0104'].map(valueOf)).toEqual(['0,0', 'reservado', 'sin dato'])
  })
})

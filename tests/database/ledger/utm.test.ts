import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pointsOfMetres, UTM_ZONES } from '../../../src/database/ledger/utm.ts'

const MERIDIAN = { 17: -81, 18: -75, 19: -69 } as const
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Krüger's series in the third flattening, another way to the same figures: degrees to metres of a zone. */
function metresOf(lat: number, lon: number, meridian: number): readonly [number, number] {
  const n = 1 / 298.257223563 / (2 - 1 / 298.257223563)
  const a = (6378137 / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64)
  const alphas = [
    n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3,
    (13 / 48) * n ** 2 - (3 / 5) * n ** 3,
    (61 / 240) * n ** 3,
  ]
  const k = (2 * Math.sqrt(n)) / (1 + n)
  const sine = Math.sin(radians(lat))
  const t = Math.sinh(Math.atanh(sine) - k * Math.atanh(k * sine))
  const away = radians(lon - meridian)
  const [xi, eta] = [Math.atan2(t, Math.cos(away)), Math.atanh(Math.sin(away) / Math.sqrt(1 + t ** 2))]
  const sum = (of: (j: number) => number) => alphas.reduce((all, alpha, at) => all + alpha * of(2 * (at + 1)), 0)
  return [
    500_000 + 0.9996 * a * (eta + sum((j) => Math.cos(j * xi) * Math.sinh(j * eta))),
    10_000_000 + 0.9996 * a * (xi + sum((j) => Math.sin(j * xi) * Math.cosh(j * eta))),
  ]
}

describe('Metres of a UTM zone', () => {
  test('go back to the degrees that they were made of, to a metre, in every zone of the country', () => {
    const point = fc.record({
      lat: fc.double({ min: -18.4, max: -0.2, noNaN: true }),
      away: fc.double({ min: -3, max: 3, noNaN: true }),
      zone: fc.constantFrom(...UTM_ZONES.map((zone) => ({ zone, meridian: MERIDIAN[zone] }))),
    })
    fc.assert(
      fc.property(point, fc.boolean(), ({ lat, away, zone: { zone, meridian } }, isSwapped) => {
        const metres = metresOf(lat, meridian + away, meridian)
        const [one, other] = isSwapped ? metres.toReversed() : metres
        const found = pointsOfMetres(one ?? 0, other ?? 0).find((each) => each.zone === zone)
        expect(found?.lat).toBeCloseTo(lat, 5)
        expect(found?.lon).toBeCloseTo(meridian + away, 5)
      }),
    )
  })
  test('that are no east and north of the country are nothing', () => {
    expect(pointsOfMetres(252_830, 480_489)).toEqual([])
    expect(pointsOfMetres(-17.6, -71.3)).toEqual([])
  })
})

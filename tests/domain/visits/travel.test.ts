import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { estimateHours, seatOf, straightKm, travelOf, type Seat } from '../../../src/domain/visits/index.ts'
import { country, facts } from '../invented-country.ts'

const distances = path.resolve(import.meta.dirname, '../../../../shared/data/capitales_provincia_distancias.csv')
const seat = (lat: number, lon: number, altitudeM: number | null = 50, code = '2001'): Seat => ({
  ubigeo: ubigeo(code),
  town: ubigeo(code),
  name: '',
  lat,
  lon,
  altitudeM,
  borrowed: false,
})

describe('How far and how long', () => {
  test.skipIf(!existsSync(distances))(
    "the great circle agrees with the published straight distances to the departamento's capital within 1 % or 100 m",
    () => {
      const [, ...lines] = readFileSync(distances, 'utf8')
        .replace(/^\uFEFF/, '')
        .trim()
        .split('\n')
        .map((line) => line.split(','))
      const seats = new Map(
        lines.map(([code = '', , capital = '', lat, lon]) => [
          code,
          { ...seat(Number(lat), Number(lon), null, code), name: capital },
        ]),
      )
      const errors = lines.flatMap(([code = '', , , , , , capital = '', km]) => {
        const [from, to] = [
          seats.get(code),
          [...seats.values()].find((each) => each.name === capital && each.ubigeo.slice(0, 2) === code.slice(0, 2)),
        ]
        return from === undefined || to === undefined
          ? []
          : [{ code, off: Math.abs(straightKm(from, to) - Number(km)), km: Number(km) }]
      })
      expect(errors.length).toBeGreaterThan(180)
      expect(errors.filter(({ off, km }) => off > Math.max(0.1, km / 100))).toEqual([])
    },
  )

  test('hours stated between towns hold for the regions and departamentos that are travelled to there', () => {
    const places = country({
      territories: [
        facts('1501', { lat: -12, lon: -77 }),
        facts('2101', { lat: -15.8, lon: -70 }),
        facts('21', { lat: null, lon: null }),
      ],
    })
    const [base, provincia, region] = (
      [
        ['provincia', '1501'],
        ['provincia', '2101'],
        ['region', '21'],
      ] as const
    ).map(([level, code]) => seatOf(places, level, ubigeo(code)))
    if (!base || !provincia || !region) throw new Error('a seat is missing')
    const between = (from: string, to: string) => travelOf([{ from: ubigeo(from), to: ubigeo(to), hours: 19 }])
    for (const travel of [between('1501', '2101'), between('15', '21'), between('21', '15')])
      for (const end of [provincia, region]) expect(travel(base, end)).toMatchObject({ hours: 19, origin: 'cargado' })
  })

  test('the same way is longer in the sierra, longer the farther it is, and nothing when one stays', () => {
    const [low, high, far] = [seat(-5, -79.5), seat(-5, -79.5, 3000), seat(-5, -78)]
    const base = seat(-5, -80)
    expect(estimateHours(base, high)).toBeGreaterThan(estimateHours(base, low))
    expect(estimateHours(base, far)).toBeGreaterThan(estimateHours(base, low))
    expect(estimateHours(base, base)).toBe(0)
    expect(estimateHours(base, high)).toBe(estimateHours(high, base))
  })

  test('stated hours replace the estimate, and the way back has its own when it is stated', () => {
    const [a, b] = [seat(-5, -80, 50, '2001'), seat(-5, -79, 50, '2002')]
    const travel = travelOf([
      { from: a.ubigeo, to: b.ubigeo, hours: 3 },
      { from: b.ubigeo, to: a.ubigeo, hours: 4 },
    ])
    expect([travel(a, b), travel(b, a)].map(({ hours, origin }) => [hours, origin])).toEqual([
      [3, 'cargado'],
      [4, 'cargado'],
    ])
  })

  test('an estimate into Loreto or Purús says that there may be no road', () => {
    const travel = travelOf([])
    expect(travel(seat(-4, -73, 100, '1601'), seat(-6, -76, 100, '2201')).roadless).toBe(true)
    expect(travel(seat(-6, -76, 100, '1602'), seat(-6.5, -76.4, 300, '2209')).roadless).toBe(false)
  })

  test("a government sits in its capital: a region in that of its departamento, Lima Provincias in Huacho, a distrito without coordinates in its provincia's", () => {
    const places = country({
      territories: [
        facts('1508', { lat: -11.1, lon: -77.6, capital: 'Huacho' }),
        facts('1801', { lat: -17.2, lon: -70.9, capital: 'Moquegua' }),
        facts('180102'),
        facts('18', { level: 'region' }),
      ],
    })
    expect(seatOf(places, 'region', ubigeo('15'))?.name).toBe('Huacho')
    expect(seatOf(places, 'region', ubigeo('18'))?.name).toBe('Moquegua')
    expect(seatOf(places, 'distrito', ubigeo('180102'))).toMatchObject({ name: 'Moquegua', borrowed: true })
    expect(seatOf(places, 'provincia', ubigeo('2005'))).toBeNull()
  })
})

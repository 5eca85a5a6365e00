import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  codeAt,
  departamentoOf,
  fitsLevel,
  isRegionKey,
  isSameUnit,
  isWithin,
  levelOf,
  owesDistrital,
  owesProvincial,
  parentOf,
  parseUbigeo,
  provinciaOf,
  readCode,
  regionName,
  regionOf,
  regionsIn,
  regionSpokenFor,
  seatOfRegion,
  ubigeo,
  unitKey,
  unitOf,
  upTo,
  type Unit,
  type UnitLevel,
} from '../../src/domain/territory/index.ts'
import type * as Schemes from '../../src/domain/territory/schemes.ts'

vi.mock('../../src/domain/territory/schemes.ts', async (original) => {
  const { SCHEMES } = await original<typeof Schemes>()
  const { INVENTED_SCHEME } = await import('./invented-scheme.ts')
  return { SCHEMES: [...SCHEMES, INVENTED_SCHEME] }
})

const pair = fc.integer({ min: 1, max: 99 }).map((number) => String(number).padStart(2, '0'))
const letters = fc.stringMatching(/^[A-Z]{2}$/)
const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`))
const distritos = fc.oneof(
  fc.tuple(pair, pair, pair).map(([a, b, c]) => [a, `${a}${b}`, `${a}${b}${c}`] as const),
  fc.tuple(letters, digits(3), digits(4)).map(([a, b, c]) => [a, `${a}-${b}`, `${a}-${b}-${c}`] as const),
)
const LEVELS = ['departamento', 'provincia', 'distrito'] as const

describe('the codes of every scheme', () => {
  it('give their level, their parents and what lies in them, whatever their length and signs', () => {
    fc.assert(
      fc.property(distritos, (chain) => {
        const [departamento, provincia, distrito] = chain.map(ubigeo)
        if (!departamento || !provincia || !distrito) throw new Error('three codes')
        expect([departamento, provincia, distrito].map(levelOf)).toEqual(LEVELS)
        expect([departamento, provincia, distrito].map(parentOf)).toEqual([null, departamento, provincia])
        expect([provinciaOf(departamento), provinciaOf(distrito)]).toEqual([null, provincia])
        expect([departamentoOf(distrito), upTo('provincia', distrito)]).toEqual([departamento, provincia])
        expect([upTo('distrito', provincia), upTo('provincia', departamento)]).toEqual([provincia, departamento])
        expect([isWithin(distrito, provincia), isWithin(provincia, distrito)]).toEqual([true, false])
      }),
    )
  })

  it('belong to one region each, whose key is theirs, and which a departamento lists', () => {
    fc.assert(
      fc.property(distritos, (chain) => {
        for (const code of chain.map(ubigeo)) {
          const region = regionOf(code)
          expect(isRegionKey(region)).toBe(true)
          expect(regionsIn(departamentoOf(code))).toContain(region)
        }
      }),
    )
  })

  it('are read as they stand; the habits of files are mended in the codes of digits only', () => {
    expect(readCode('QB-001-0007')).toEqual({ kind: 'codigo', code: 'QB-001-0007', rules: [] })
    expect(readCode('10201')).toEqual({ kind: 'codigo', code: '010201', rules: ['cero_restituido'] })
    expect([parseUbigeo('QB-01'), parseUbigeo('180200'), parseUbigeo('')]).toEqual([null, null, null])
  })
})

describe('a departamento with two regional governments', () => {
  it.each([
    ['15', '1501', '1502', '150101', '1508', ['Lima Metropolitana', 'Lima Provincias']],
    ['QB', 'QB-001', 'QB-002', 'QB-001-0001', 'QB-002', ['Quebrada Capital', 'Quebrada Interior']],
  ])(
    '%s: the metropolitan one is a provincia, the other the rest',
    (departamento, metropolitan, other, capital, seat, names) => {
      const [whole, own, rest, distrito] = [departamento, metropolitan, other, capital].map(ubigeo)
      if (!whole || !own || !rest || !distrito) throw new Error('four codes')
      expect(regionsIn(whole)).toEqual([whole, own])
      expect([regionOf(own), regionOf(distrito), regionOf(rest), regionOf(whole)]).toEqual([own, own, whole, whole])
      expect([regionSpokenFor(whole), regionSpokenFor(own), regionSpokenFor(rest)]).toEqual([null, own, null])
      expect([owesProvincial(own), owesProvincial(rest), owesDistrital(distrito)]).toEqual([false, true, false])
      expect([regionName(own, 'x'), regionName(whole, 'x')]).toEqual(names)
      expect([seatOfRegion(own), seatOfRegion(whole)]).toEqual([own, seat])
    },
  )
})

describe('a unit', () => {
  const levels: readonly UnitLevel[] = [...LEVELS, 'region']

  it('comes back from its key, and is no unit of another level with the same code', () => {
    fc.assert(
      fc.property(distritos, fc.constantFrom(...levels), fc.constantFrom(...levels), (chain, level, other) => {
        const unit: Unit = { level, ubigeo: ubigeo(chain[1]) }
        expect(unitOf(unitKey(unit))).toEqual(unit)
        expect(codeAt(other, unitKey(unit))).toBe(level === other ? unit.ubigeo : null)
        expect(isSameUnit(unit, { level: other, ubigeo: unit.ubigeo })).toBe(level === other)
      }),
    )
  })

  it('1501 is the provincia of Lima and a region, 18 a departamento and a region, and they are never the same', () => {
    for (const [code, one, other] of [
      ['1501', 'provincia', 'region'],
      ['18', 'departamento', 'region'],
    ] as const) {
      expect([one, other].map((level) => fitsLevel(level, ubigeo(code)))).toEqual([true, true])
      expect(isSameUnit({ level: one, ubigeo: ubigeo(code) }, { level: other, ubigeo: ubigeo(code) })).toBe(false)
    }
    expect([fitsLevel('region', ubigeo('1801')), isSameUnit(null, null)]).toEqual([false, false])
  })
})

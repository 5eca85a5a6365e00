import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  departamentoOf,
  findMacroRegion,
  isCercado,
  isInMacroRegion,
  isWithin,
  levelOf,
  owesDistrital,
  owesProvincial,
  parentOf,
  parseUbigeo,
  regionName,
  regionOf,
  ubigeo,
  type MacroRegion,
} from '../../src/domain/territory/index.ts'

const pair = fc.integer({ min: 1, max: 99 }).map((value) => String(value).padStart(2, '0'))
const code = fc.array(pair, { minLength: 1, maxLength: 3 }).map((pairs) => pairs.join(''))

describe('a ubigeo', () => {
  it('is printed as it was read, leading zero kept', () => {
    fc.assert(fc.property(code, (text) => parseUbigeo(text) === text))
  })
  it('is never a text of another shape', () => {
    for (const bad of [
      '',
      '1',
      '101',
      '10101',
      '180200',
      '010000',
      '0000',
      ' 010101',
      '01010a',
      '０１０１０１',
      '1'.repeat(8),
    ]) {
      expect(parseUbigeo(bad), bad).toBeNull()
    }
  })
  it('throws where a good code was promised', () => expect(() => ubigeo('10101')).toThrow(RangeError))
  it('lies within its parent, whose code is one pair shorter', () => {
    fc.assert(
      fc.property(code, (text) => {
        const child = ubigeo(text)
        const parent = parentOf(child)
        return parent === null
          ? levelOf(child) === 'departamento'
          : isWithin(child, parent) && parent.length === child.length - 2
      }),
    )
  })
  it('has the departamento of all its ancestors', () => {
    fc.assert(fc.property(code, (text) => departamentoOf(ubigeo(text)) === text.slice(0, 2)))
  })
})

describe('the cercado rule', () => {
  it('expects no district instancia of PPPP01 and one of every other distrito', () => {
    expect(isCercado(ubigeo('180101'))).toBe(true)
    expect(owesDistrital(ubigeo('180101'))).toBe(false)
    expect(owesDistrital(ubigeo('180102'))).toBe(true)
  })
  it('never takes a provincia or departamento that ends in 01 for a cercado', () => {
    expect(isCercado(ubigeo('1801'))).toBe(false)
    expect(isCercado(ubigeo('01'))).toBe(false)
  })
  it('expects a provincial instancia of every provincia but 1501', () => {
    expect(owesProvincial(ubigeo('0701'))).toBe(true)
    expect(owesProvincial(ubigeo('1501'))).toBe(false)
    expect(owesProvincial(ubigeo('1502'))).toBe(true)
  })
})

describe('the 26 regions', () => {
  it('split Lima in two and leave every other departamento whole', () => {
    expect([
      regionOf(ubigeo('1501')),
      regionOf(ubigeo('150130')),
      regionOf(ubigeo('1510')),
      regionOf(ubigeo('0701')),
    ]).toEqual(['1501', '1501', '15', '07'])
  })
  it('name both halves of Lima apart', () => {
    expect([
      regionName(ubigeo('15'), 'Lima'),
      regionName(ubigeo('1501'), 'Lima'),
      regionName(ubigeo('18'), 'Moquegua'),
    ]).toEqual(['Lima Provincias', 'Lima Metropolitana', 'Moquegua'])
  })
})

describe('a macro-region', () => {
  const sets: MacroRegion[] = [
    { id: 'taller-norte', name: 'Norte (taller)', origin: 'MIMP', regions: [ubigeo('01'), ubigeo('15')] },
    { id: 'inei-norte', name: 'Norte', origin: 'INEI', regions: [ubigeo('13')] },
  ]
  it('is found by its id, and by a bare name the first in the list wins', () => {
    expect(findMacroRegion(sets, 'INEI-norte')?.id).toBe('inei-norte')
    expect(findMacroRegion(sets, ' Norte ')?.id).toBe('taller-norte')
    expect(findMacroRegion(sets, 'sur')).toBeNull()
  })
  it('with Lima Provincias does not hold Lima Metropolitana', () => {
    expect(isInMacroRegion(ubigeo('150201'), sets[0] as MacroRegion)).toBe(true)
    expect(isInMacroRegion(ubigeo('150101'), sets[0] as MacroRegion)).toBe(false)
  })
})

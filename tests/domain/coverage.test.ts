import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  coverageInterval,
  coverageShare,
  createdIn,
  criticalGap,
  DEFINITIONS,
  ETAPAS,
  isExpected,
  readStage,
  tallyCoverage,
  type Coverage,
  type EtapaRow,
  type Municipality,
} from '../../src/domain/instancias/index.ts'
import { known, missing } from '../../src/domain/measure/index.ts'
import { regionOf, ubigeo, unitKey } from '../../src/domain/territory/index.ts'

const stageRow = fc.constantFrom<EtapaRow | null>(...ETAPAS, 'sin_dato', null)
const municipality = fc
  .record({
    departamento: fc.constantFrom('01', '07', '15'),
    provincia: fc.integer({ min: 1, max: 3 }),
    distrito: fc.integer({ min: 0, max: 5 }),
    etapa: stageRow,
  })
  .map(({ departamento, provincia, distrito, etapa }): Municipality => {
    const code = `${departamento}0${provincia}${distrito === 0 ? '' : `0${distrito}`}`
    return {
      ubigeo: ubigeo(code),
      level: distrito === 0 ? 'provincia' : 'distrito',
      stage: readStage({ etapa, etapas: 1 }, false, 'observado'),
    }
  })
const municipalities = fc.uniqueArray(municipality, { maxLength: 60, selector: (unit) => unit.ubigeo })

describe('the stage of an instancia', () => {
  it('is unknown without a row, and "no" only when the matrix is declared complete', () => {
    expect(readStage({ etapa: null, etapas: 0 }, false, 'observado')).toEqual(missing('sin_fila'))
    expect(readStage({ etapa: null, etapas: 0 }, true, 'observado')).toEqual(known('sin_instancia'))
  })
  it('stays unknown when its row says so, in both cases', () => {
    for (const complete of [true, false])
      expect(readStage({ etapa: 'sin_dato', etapas: 1 }, complete, 'observado').kind).toBe('missing')
  })
  it('is unknown while two rows disagree, never the last one', () => {
    expect(readStage({ etapa: 'creada', etapas: 2 }, true, 'observado')).toEqual(missing('duplicado_sin_resolver'))
  })
})

describe('coverage', () => {
  it('of a parent equals the sum of its children, in the four definitions', () => {
    fc.assert(
      fc.property(municipalities, fc.constantFrom(...DEFINITIONS), (units, definition) => {
        const table = tallyCoverage(units, definition)
        for (const field of ['expected', 'created', 'unknown'] as const) {
          const sum = (prefix: string) =>
            [...table.byUnit]
              .filter(([key]) => key.startsWith(prefix))
              .reduce((total, [, each]) => total + each[field], 0)
          const national = table.country[field]
          expect([sum('departamento/'), sum('region/'), sum('provincia/')]).toEqual([national, national, national])
        }
      }),
    )
  })
  it('never depends on the order of the rows', () => {
    fc.assert(
      fc.property(municipalities, (units) => {
        const [one, other] = [tallyCoverage(units, 'municipal'), tallyCoverage([...units].reverse(), 'municipal')]
        expect(other).toEqual(one)
      }),
    )
  })
  it('keeps created + unknown within expected, so that its interval lies in 0–1', () => {
    fc.assert(
      fc.property(municipalities, fc.constantFrom(...DEFINITIONS), (units, definition) => {
        for (const each of tallyCoverage(units, definition).byUnit.values())
          expect(each.created + each.unknown).toBeLessThanOrEqual(each.expected)
      }),
    )
  })
  it('counts each municipality once under its region: Lima Metropolitana apart from Lima Provincias', () => {
    const unit = (code: string, level: Municipality['level']): Municipality => ({
      ubigeo: ubigeo(code),
      level,
      stage: known('creada'),
    })
    const table = tallyCoverage(
      [unit('1501', 'provincia'), unit('150102', 'distrito'), unit('1502', 'provincia')],
      'municipal',
    )
    const region = (code: string) => table.byUnit.get(unitKey({ level: 'region', ubigeo: ubigeo(code) }))
    expect(region('1501')).toEqual({ expected: 1, created: 1, unknown: 0 })
    expect(region('15')).toEqual({ expected: 1, created: 1, unknown: 0 })
    expect(regionOf(ubigeo('150102'))).toBe('1501')
  })
  it('is "sin dato" when all the expected ones are unknown, and nothing when none is expected', () => {
    expect(coverageShare({ expected: 3, created: 0, unknown: 3 })).toBeNull()
    expect(coverageInterval({ expected: 0, created: 0, unknown: 0 })).toBeNull()
  })
  it('has no number of created ones where nobody told of any that is expected, and a counted zero where one is known', () => {
    expect(createdIn({ expected: 3, created: 0, unknown: 3 })).toBeNull()
    expect(createdIn({ expected: 3, created: 0, unknown: 2 })).toBe(0)
    expect(createdIn({ expected: 3, created: 2, unknown: 1 })).toBe(2)
    expect(createdIn({ expected: 0, created: 0, unknown: 0 })).toBe(0)
  })
  it('has a number of created ones exactly where it has a share, if any is expected', () => {
    fc.assert(
      fc.property(municipalities, fc.constantFrom(...DEFINITIONS), (units, definition) => {
        for (const each of tallyCoverage(units, definition).byUnit.values())
          if (each.expected > 0) expect(createdIn(each) === null).toBe(coverageShare(each) === null)
      }),
    )
  })
})

describe('what each definition expects', () => {
  const table = [
    ['1801', 'provincia', [true, true, false, true]],
    ['180101', 'distrito', [false, false, false, true]],
    ['180102', 'distrito', [true, false, true, true]],
    ['1501', 'provincia', [false, false, false, false]],
    ['150101', 'distrito', [false, false, false, true]],
    ['0701', 'provincia', [true, true, false, true]],
  ] as const
  it.each(table)('of %s (%s), in the order municipal, provincial, distrital, combinada', (code, level, expected) => {
    expect(DEFINITIONS.map((definition) => isExpected({ ubigeo: ubigeo(code), level }, definition))).toEqual(expected)
  })
})

describe('the critical gap', () => {
  const gap = (created: number, expected: number, unknown = 0, threshold = 0.25) =>
    criticalGap({ created, expected, unknown }, threshold)
  it('is strict and decided on the unrounded value: 24.99 % is critical, 25.00 % is not', () => {
    expect(gap(2499, 10_000)).toBe('si')
    expect(gap(2500, 10_000)).toBe('no')
    expect(gap(24_999_999, 100_000_000)).toBe('si')
    expect(gap(3, 12)).toBe('no')
  })
  it('is unknown while what is missing could still lift the coverage to the threshold', () => {
    expect(gap(1, 8, 1)).toBe('sin_dato')
    expect(gap(0, 8, 1)).toBe('si')
    expect(gap(2, 8, 3)).toBe('no')
    expect(gap(0, 5, 5)).toBe('sin_dato')
  })
  it('does not apply where nothing is expected: neither "no" nor "sin dato"', () => expect(gap(0, 0)).toBe('no_aplica'))
  it('never turns from "no" to "sí" when one more is created', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), (created, unknown, rest) => {
        const before: Coverage = { created, unknown: unknown + 1, expected: created + unknown + 1 + rest }
        const after: Coverage = { ...before, created: created + 1, unknown }
        return !(criticalGap(before, 0.25) === 'no' && criticalGap(after, 0.25) !== 'no')
      }),
    )
  })
})

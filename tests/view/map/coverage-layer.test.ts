import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classOf } from '../../../src/domain/layers/index.ts'
import { specOf } from '../../../src/view/map/index.ts'
import { facts, provincia, withStage } from '../../domain/invented-country.ts'
import { countAll, keyOf, national, unitOf } from './drawn-layer.ts'

/** The provincia 0101 with so many instancias expected, of which so many are created and so many unknown. */
function counted(created: number, expected: number, unknown: number) {
  const stages = Array.from({ length: expected }, (_, at) =>
    at < created ? ('creada' as const) : at < created + unknown ? null : ('sin_instancia' as const),
  )
  const [own, cercado, ...others] = provincia('0101', expected, null, null)
  return [
    own && withStage(own.ubigeo, stages[0] ?? null),
    cercado,
    ...others.map((row, at) => withStage(row.ubigeo, stages[at + 1] ?? null)),
  ].filter((row) => row !== undefined)
}

/** A provincia that owes `owed` instancias and has created one distrital and no other. */
function oneOf(code: string, owed: number) {
  const [own, ...distritos] = provincia(code, owed, 'sin_instancia', 'sin_instancia')
  return [own, ...distritos]
    .map((row) => (row?.ubigeo === `${code}02` ? withStage(`${code}02`, 'creada') : row))
    .filter((row) => row !== undefined)
}

describe('the coverage layer', () => {
  const rows = {
    territories: [
      ...oneOf('0101', 4),
      ...oneOf('0102', 5),
      ...provincia('0103', 2, null, null),
      ...provincia('0104', 2, 'creada', 'creada'),
    ],
  }
  const spec = specOf(national(rows), 'provincia', 'cobertura')

  it('25 % opens its class and is not critical; 20 % stands in the critical class', () => {
    expect([keyOf(spec, '0101'), unitOf(spec, '0101').gap]).toEqual(['hasta50', 'no'])
    expect([keyOf(spec, '0102'), unitOf(spec, '0102').gap]).toEqual(['critica', 'si'])
  })

  it('24,99 % is below 25 %: the unrounded value decides', () => {
    expect(classOf(24.99, [0, 25, 50])).toBe(0)
    expect(classOf(25, [0, 25, 50])).toBe(1)
    const many = [...Array.from({ length: 45 }, (_, at) => `01${String(at + 10)}`)].flatMap((code) =>
      provincia(code, 89, 'sin_instancia', 'sin_instancia'),
    )
    const created = new Set(
      many
        .filter((row) => !row.ubigeo.endsWith('01') || row.level === 'provincia')
        .slice(0, 1001)
        .map((row) => row.ubigeo),
    )
    const territories = [
      facts('01'),
      ...many.map((row) => (created.has(row.ubigeo) ? withStage(row.ubigeo, 'creada') : row)),
    ]
    const departamento = specOf(national({ territories }), 'departamento', 'cobertura')
    expect(unitOf(departamento, '01').value).toBe('25,0\u00A0%')
    expect([keyOf(departamento, '01'), unitOf(departamento, '01').gap]).toEqual(['critica', 'si'])
  })

  it('all expected ones unknown is "sin dato", which is neither 0 % nor critical', () => {
    expect([keyOf(spec, '0103'), unitOf(spec, '0103').gap]).toEqual(['sin_dato', 'sin_dato'])
  })

  it('the counts of the classes add up to the units, and marks count what wears them', () => {
    for (const layer of ['cobertura', 'etapa', 'incidencia', 'pobreza'] as const) {
      for (const level of ['departamento', 'provincia', 'distrito', 'region'] as const) {
        const each = specOf(
          national({
            territories: [facts('01'), facts('15'), facts('1501', { level: 'region' }), ...rows.territories],
          }),
          level,
          layer,
        )
        expect(countAll(each)).toBe(each.units.size)
      }
    }
    expect(spec.marks).toEqual([expect.objectContaining({ key: 'critico', count: 1 })])
  })

  it('a cercado owes no instancia of its own, so it is in no step of the scale', () => {
    const distritos = specOf(national(rows), 'distrito', 'cobertura')
    expect([keyOf(distritos, '010101'), keyOf(distritos, '010102'), keyOf(distritos, '010103')]).toEqual([
      'no_corresponde',
      'completa',
      'calma',
    ])
  })

  it('a distrito wears the mark of its provincia, and only while its own instancia is missing', () => {
    const distritos = specOf(national(rows), 'distrito', 'cobertura')
    expect(['010102', '010103', '010202', '010203'].map((code) => unitOf(distritos, code).gap)).toEqual([
      'no',
      'no',
      'no',
      'si',
    ])
  })

  it('the threshold of the parameters is the one that marks, and opens the first class that is not critical', () => {
    const stricter = specOf(national(rows, { threshold: 0.2 }), 'provincia', 'cobertura')
    expect([keyOf(stricter, '0102'), unitOf(stricter, '0102').gap]).toEqual(['hasta50', 'no'])
    expect(stricter.classes.map(({ label }) => label).slice(1, 4)).toEqual([
      'menos de 20\u00A0%: crítica',
      'podría ser crítica: falta dato',
      '20 a menos de 50\u00A0%',
    ])
  })

  it.each([
    [0, 4, 0, 'cero'],
    [0, 4, 1, 'incierta'],
    [1, 8, 0, 'critica'],
    [1, 8, 1, 'incierta'],
    [2, 8, 5, 'hasta50'],
    [39, 80, 0, 'hasta50'],
    [40, 80, 0, 'hasta75'],
    [60, 80, 0, 'hasta100'],
    [79, 80, 0, 'hasta100'],
    [4, 4, 0, 'completa'],
    [0, 4, 4, 'sin_dato'],
  ])('%i created of %i with %i unknown stands in the class «%s»', (created, expected, unknown, key) => {
    expect(
      keyOf(specOf(national({ territories: counted(created, expected, unknown) }), 'provincia', 'cobertura'), '0101'),
    ).toBe(key)
  })

  it('the critical classes hold exactly the critical units, whatever is known', () => {
    fc.assert(
      fc.property(
        fc.nat(12),
        fc.nat(12),
        fc.nat(12),
        fc.constantFrom(0.1, 0.25, 1 / 3, 0.5, 0.9),
        (a, b, c, threshold) => {
          fc.pre(a + b + c > 0)
          const drawn = specOf(
            national({ territories: counted(a, a + b + c, c) }, { threshold }),
            'provincia',
            'cobertura',
          )
          const key = keyOf(drawn, '0101')
          expect(key === 'cero' || key === 'critica').toBe(unitOf(drawn, '0101').gap === 'si')
          if (key === 'cero') expect(a).toBe(0)
        },
      ),
    )
  })

  it('a unit that owes one instancia says yes or no in words, never a percentage', () => {
    for (const level of ['provincia', 'distrito'] as const) {
      const own = specOf(
        national(rows, { definition: level === 'provincia' ? 'provincial' : 'municipal' }),
        level,
        'cobertura',
      )
      for (const { value, text } of own.units.values()) expect(`${value} ${text}`).not.toMatch(/%|–/)
    }
    const distritos = specOf(national(rows), 'distrito', 'cobertura')
    expect(['010101', '010102', '010103'].map((code) => unitOf(distritos, code).value)).toEqual([
      'No corresponde',
      'Creada',
      'Sin instancia',
    ])
  })
})

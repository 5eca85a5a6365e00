import { describe, expect, it } from 'vitest'
import {
  contextAt,
  contextOf,
  contextWithin,
  figuresIn,
  isTold,
  rowsOfFigure,
  latestYears,
  type PublishedContext,
  contextSource,
  contextValue,
} from '../../src/domain/context/index.ts'
import type { LifeEdit } from '../../src/domain/country/index.ts'
import { contextLayer } from '../../src/domain/layers/index.ts'
import type { LifeValues } from '../../src/domain/life/index.ts'
import { ubigeo, type Unit } from '../../src/domain/territory/index.ts'
import { facts } from './invented-country.ts'

const SURVEY: PublishedContext = {
  theme: 'encuesta',
  source: 'INEI, ENDES',
  unit: 'porcentaje',
  quality: 'observado',
  note: 'Margen de 5 puntos.',
  indicators: ['Violencia de pareja'],
  lines: [
    [ubigeo('15'), 2025, 50.5],
    [ubigeo('15'), 2024, 52],
    [ubigeo('18'), 2025, 40],
  ],
}

function told(code: string, level: LifeEdit['level'], row: LifeValues, step: LifeEdit['step'] = 'contexto'): LifeEdit {
  const written = { editedOn: '2026-11-29', note: '', link: null, receivedOn: null }
  return { about: 'vida', ubigeo: ubigeo(code), level, step, values: {}, rows: [row], ...written }
}

const unit = (level: Unit['level'], code: string): Unit => ({ level, ubigeo: ubigeo(code) })
const BUDGET = { tema: 'presupuesto', indicador: 'PP 1002', anio: '2026', valor: '125000.5', unidad: 'soles' }

describe('The context of a territory', () => {
  it('holds of what lies in it: a departamento’s of its regions, provincias and distritos, and of no other', () => {
    const context = contextOf([SURVEY], [])
    const values = (where: Unit) => contextAt(context, where).rows.map(({ value }) => value)
    expect(values(unit('region', '1501'))).toEqual([50.5, 52])
    expect(values(unit('region', '15'))).toEqual([50.5, 52])
    expect(values(unit('distrito', '180101'))).toEqual([40])
    expect(values(unit('provincia', '0101'))).toEqual([])
    expect(contextWithin(context, ubigeo('1501')).rows).toHaveLength(2)
  })

  it('of a provincia is not its region’s, but stands in the document of the region', () => {
    const context = contextOf([], [told('1801', 'provincial', BUDGET)])
    expect(contextAt(context, unit('region', '18')).rows).toEqual([])
    expect(contextAt(context, unit('distrito', '180102')).rows).toHaveLength(1)
    expect(contextWithin(context, ubigeo('18')).rows).toHaveLength(1)
  })

  it('that a person tells stands in place of the same published figure, and beside any other', () => {
    const row = { tema: 'encuesta', indicador: 'Violencia de pareja', anio: '2025', valor: '41' }
    const context = contextOf([SURVEY], [told('18', 'regional', row), told('18', 'regional', { ...row, anio: '2023' })])
    expect(contextAt(context, unit('region', '18')).rows.map(({ year, value }) => [year, value])).toEqual([
      ['2025', 41],
      ['2023', 41],
    ])
  })

  it('shows the latest year of each figure where there is no room for all', () =>
    expect(latestYears(contextOf([SURVEY], []).rows).map(({ ubigeo: code, year }) => [code, year])).toEqual([
      ['15', '2025'],
      ['18', '2025'],
    ]))

  it('says each figure with its unit, what a policy without one is, and that a figure is not known', () => {
    expect(contextValue({ theme: 'encuesta', value: 47.2, unit: 'porcentaje' })).toBe('47,2\u00A0%')
    expect(contextValue({ theme: 'presupuesto', value: 125000.5, unit: 'soles' })).toBe('125\u00A0000,5\u00A0soles')
    expect(contextValue({ theme: 'politica', value: null, unit: '' })).toBe('consta')
    expect(contextValue({ theme: 'discapacidad', value: null, unit: '' })).toBe('sin dato')
    expect(contextSource({ source: '', until: '' })).toBe('Fuente sin dato; corte: sin dato')
  })
})

describe('A figure of context on the map', () => {
  const regions = ['01', '15', '1501', '18'].map((code) => facts(code, { level: 'region' }))

  it('draws every region in one class, says which have none, and marks what is of a departamento of two regions', () => {
    const context = contextOf([SURVEY], [])
    const [figure] = figuresIn(context.rows)
    if (figure === undefined) throw new Error('no figure')
    const layer = contextLayer(regions, context, figure)
    expect(layer.classes.reduce((sum, { count }) => sum + count, 0)).toBe(regions.length)
    expect(layer.classes.at(-1)).toMatchObject({ key: 'sin_dato', count: 1 })
    const units = [...layer.units.values()]
    expect(units.map(({ inherited, quality }) => [inherited, quality])).toEqual([
      [false, null],
      [true, 'heredado'],
      [true, 'heredado'],
      [false, 'observado'],
    ])
    expect(layer.simulated).toBe(false)
  })

  it('is stamped where a value of it is invented, and a policy is no figure', () => {
    const row = { tema: 'lengua_originaria', indicador: 'Quechua', anio: '2017', valor: '12', unidad: 'porcentaje' }
    const context = contextOf(
      [],
      [
        told('18', 'regional', { ...row, calidad: 'simulado' }),
        told('01', 'regional', { tema: 'politica', indicador: 'Política de igualdad', anio: '2019' }),
      ],
    )
    const figures = figuresIn(context.rows)
    expect(figures.map(({ theme }) => theme)).toEqual(['lengua_originaria'])
    const [, policy] = figuresIn(context.rows, isTold)
    if (policy === undefined) throw new Error('no policy')
    expect(policy.indicator).toBe('Política de igualdad')
    expect(rowsOfFigure(context.rows, policy, isTold)).toHaveLength(1)
    const [figure] = figures
    if (figure === undefined) throw new Error('no figure')
    expect(contextLayer(regions, context, figure).simulated).toBe(true)
  })
})

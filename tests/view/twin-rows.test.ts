import { describe, expect, it } from 'vitest'
import type { LayerSpec, LayerUnit } from '../../src/domain/layers/index.ts'
import { ubigeo, type Ubigeo } from '../../src/domain/territory/index.ts'
import { layerCsv, layerSheet } from '../../src/publish/table/index.ts'
import { filterTwin, sortTwin, twinRows, type TwinColumn } from '../../src/view/mapside/twin-rows.ts'

const unit = (name: string, classIndex: number, value: string): LayerUnit => ({
  ...{ name, classIndex, value, text: `${value} de lo esperado` },
  ...{ gap: classIndex === 0 ? 'si' : 'no', inherited: false, quality: 'simulado', at: null },
})
const UNITS = new Map<Ubigeo, LayerUnit>([
  [ubigeo('0101'), unit('Ñuñoa', 1, '33,3 %')],
  [ubigeo('0102'), unit('Ancón', 0, '')],
  [ubigeo('1801'), unit('=Zarumilla', 0, '1\u00A0004')],
  [ubigeo('1802'), unit('Áncash', 1, '9,1 %')],
])
const SPEC: LayerSpec = {
  ...{ kind: 'cobertura', level: 'provincia', marks: [], units: UNITS, title: 'Cobertura', unit: '' },
  ...{ source: 'Matriz. Corte: 2026', boundaryNote: '', simulated: true },
  classes: ['0 %: crítica', '25 a 50 %'].map((label, at) => ({ key: String(at), color: '', label, count: 2 })),
}
const rows = twinRows(SPEC, null, (code) => (code.startsWith('01') ? 'Amazonas' : 'Moquegua'))
const names = (by: TwinColumn, descending: boolean) => sortTwin(rows, { by, descending }).map((row) => row.unit.name)

describe('The table of the map', () => {
  it('is sorted by any column both ways, and what has no figure stands last', () => {
    expect(names('value', false)).toEqual(['Áncash', 'Ñuñoa', '=Zarumilla', 'Ancón'])
    expect(names('value', true)).toEqual(['=Zarumilla', 'Ñuñoa', 'Áncash', 'Ancón'])
    expect(names('name', false).slice(1)).toEqual(['Áncash', 'Ancón', 'Ñuñoa'])
    expect(names('class', false).slice(0, 2).sort()).toEqual(['=Zarumilla', 'Ancón'])
    expect(names('place', true)[0]).toBe('=Zarumilla')
    expect(sortTwin(rows, null)).toBe(rows)
  })

  it('is filtered by name, place or class, accents or not', () => {
    expect(filterTwin(rows, 'ancash').map((row) => row.code)).toEqual(['1802'])
    expect(filterTwin(rows, 'amazonas')).toHaveLength(2)
    expect(filterTwin(rows, 'critica')).toHaveLength(2)
    expect(filterTwin(rows, ' ')).toBe(rows)
  })

  it('has only the units of what is chosen', () => {
    expect(twinRows(SPEC, new Set([ubigeo('1801')]), () => '').map((row) => row.code)).toEqual(['1801'])
  })

  it('leaves as CSV in the order shown, each line with quality and source, and no name can be a formula', () => {
    const text = layerCsv(SPEC, sortTwin(rows, { by: 'value', descending: true }), false)
    const [head = '', first = ''] = text.split('\r\n')
    expect(head).toMatch(/nivel,ubigeo,nombre,.*,calidad,fuente$/)
    expect(first).toMatch(
      /^provincia,1801,'=Zarumilla,Moquegua,Cobertura,0 %: crítica,si,.*,simulado,Matriz\. Corte: 2026$/,
    )
    const gaps = (['si', 'no', 'sin_dato', 'no_aplica', null] as const).map((gap) => {
      const line = rows.slice(0, 1).map((row) => ({ ...row, unit: { ...row.unit, gap } }))
      return layerCsv(SPEC, line, false).split('\r\n')[1]?.split(',')[6]
    })
    expect(gaps).toEqual(['si', 'no', 'sin_dato', 'no_aplica', ''])
    expect(layerSheet(SPEC, rows, true).above?.[0]).toMatch(/USO INTERNO/)
    expect(layerCsv(SPEC, rows, true).split('\r\n')[0]).toMatch(/USO INTERNO/)
  })
})

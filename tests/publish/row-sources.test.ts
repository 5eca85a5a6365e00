import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { specOf, type LayerName, type LayerSpec } from '../../src/domain/layers/index.ts'
import type { UnitLevel } from '../../src/domain/territory/index.ts'
import { mapAsGeojson, mapAsKml } from '../../src/publish/geodata/index.ts'
import { layerCsv, layerSheet, type LayerLine } from '../../src/publish/table/index.ts'
import { writeWorkbook } from '../../src/publish/workbook/index.ts'
import { cases, country, facts, instrument, provincia, source, withStage } from '../domain/invented-country.ts'
import { inventedLimits } from './invented-limits.ts'

const PARTS = [
  { key: 'a', title: 'Archivo propio de 1801', publisher: '', cutOff: '2026', quality: 'estimado', rows: 1 },
  { key: 'b', title: 'Tabla pública', publisher: 'Publicador', cutOff: '2025', quality: 'observado', rows: 1 },
] as const

/** Each provincia of its own source: 1801 comes from a file of the person, the rest from the public table. */
function survey() {
  const keyOf = (code: string) => (code.startsWith('1801') ? 'a' : 'b')
  const units = [...provincia('1801', 3, 'creada', 'instalada'), ...provincia('1802', 3, 'creada', 'sin_instancia')]
  const found = country({
    territories: [facts('18'), withStage('18', 'instalada', { level: 'region', stageFrom: 'b' }), ...units].map(
      (each) => {
        const from = keyOf(each.ubigeo)
        const poverty = { povertyRate: 20, povertyYear: 2018, povertyOrigin: 'propia' as const, povertyFrom: from }
        return { ...each, ...poverty, population: 10_000, women: 5000, stageFrom: from }
      },
    ),
    cases: ['1801', '1802', '180101', '180201'].flatMap((code) =>
      [2024, 2025].map((year) => ({ ...cases(code, year, 40), from: keyOf(code) })),
    ),
    instruments: ['1801', '1802'].map((code) =>
      instrument(code, 'plan_trabajo', 'aprobado', { level: 'provincial', from: keyOf(code) }),
    ),
  })
  const sources = new Map([...found.sources.keys()].map((table) => [table, source(table, { parts: PARTS })]))
  return surveyCountry({ ...found, sources }, defaultParameters('2026-11-21'))
}

const linesOf = (spec: LayerSpec): readonly LayerLine[] =>
  [...spec.units].map(([code, unit]) => ({ code, unit, place: '', classLabel: '' }))

describe('A figure of the map in a file', () => {
  it.each<[LayerName, UnitLevel]>([
    ['cobertura', 'provincia'],
    ['cobertura', 'distrito'],
    ['etapa', 'distrito'],
    ['pobreza', 'distrito'],
    ['incidencia', 'distrito'],
    ['vigencia', 'provincia'],
    ['cruce', 'provincia'],
  ])('cites the source of its own rows and of no others: %s by %s', (layer, level) => {
    const spec = specOf(survey(), level, layer)
    const shown = { spec, codes: null, boundaries: inventedLimits('real'), internal: false }
    const { features } = JSON.parse(mapAsGeojson(shown)) as {
      features: { id: string; properties: { calidad: string | null; fuente: string } }[]
    }
    const told = features.filter(({ properties }) => properties.calidad !== null)
    expect(told.map(({ id }) => id.slice(0, 4))).toEqual(expect.arrayContaining(['1801', '1802']) as string[])
    for (const { id, properties } of told) {
      const [own, other] = id.startsWith('1801')
        ? ['Archivo propio', 'Tabla pública']
        : ['Tabla pública', 'Archivo propio']
      expect([id, properties.fuente]).toEqual([id, expect.stringContaining(own) as string])
      expect(properties.fuente).not.toContain(other)
      expect(mapAsKml(shown)).toContain(`<value>${properties.fuente}</value>`)
      expect(layerCsv(spec, linesOf(spec), false)).toMatch(new RegExp(`,${id},.*${own}`))
      const book = strFromU8(
        unzipSync(writeWorkbook([layerSheet(spec, linesOf(spec), false)], 'mapa'))['xl/worksheets/sheet1.xml'] ??
          new Uint8Array(),
      )
      expect(book).toContain(properties.fuente)
    }
  })

  it('cites what the layer cites where its table is of one source, and the workbook says it once', () => {
    const spec = specOf(
      surveyCountry(
        country({ territories: provincia('1801', 3, 'creada', 'instalada') }),
        defaultParameters('2026-11-21'),
      ),
      'distrito',
      'etapa',
    )
    const [header = []] = layerSheet(spec, linesOf(spec), false).rows
    expect(header).not.toContain('fuente')
    for (const line of layerCsv(spec, linesOf(spec), false).trim().split('\r\n').slice(1))
      expect(line).toContain('Tabla instancias')
  })
})

import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import {
  assessCreacion,
  countCritical,
  CREACION_CRITERIA,
  defaultParameters,
  surveyCountry,
  type Parameters,
} from '../../src/domain/criteria/index.ts'
import { assembleCountry, type Country } from '../../src/domain/country/index.ts'
import { layOut, rankUnits, type Weights } from '../../src/domain/ranking/index.ts'
import {
  coverageDocument,
  rankingCsv,
  rankingDocument,
  rankingSheet,
  type RankingToPublish,
} from '../../src/publish/table/index.ts'
import { country, facts, instrument, provincia, source, withStage } from '../domain/invented-country.ts'

const THREE = country({
  territories: [
    facts('18', { name: '=Moquegua' }),
    ...provincia('1801', 5, 'creada', 'sin_instancia'),
    ...provincia('1802', 4, null, null),
    ...provincia('1803', 2, 'creada', 'creada'),
    facts('1501'),
    facts('150101'),
    withStage('150102', 'creada'),
  ],
  instruments: [instrument('18', 'diagnostico', 'aprobado')],
})

function publish(of: Country, parameters: Partial<Parameters> = {}, weights: Weights = {}): RankingToPublish {
  const national = surveyCountry(of, { ...defaultParameters('2026-11-21'), ...parameters })
  const group = layOut(CREACION_CRITERIA, assessCreacion(national, 'provincia'), of.womenKnown)
  return {
    group: 'creacion',
    national,
    criteria: group.criteria,
    ranking: rankUnits(group, weights),
    weights,
    level: 'provincia',
    scope: 'pais',
  }
}

describe('the coverage document', () => {
  const units = coverageDocument(
    surveyCountry(THREE, defaultParameters('2026-11-21')),
    THREE.byLevel.provincia,
  ).unidades

  it('counts created of expected, and the gap on the unrounded share', () => {
    expect(units.find((unit) => unit.ubigeo === '1801')).toEqual({
      ubigeo: '1801',
      nombre: 'T1801',
      nivel: 'provincia',
      esperadas: 5,
      creadas: 1,
      desconocidas: 0,
      cobertura: 0.2,
      coberturaMin: 0.2,
      coberturaMax: 0.2,
      brechaCritica: 'si',
    })
  })

  it('gives no share where all is unknown, between 0 and 1', () => {
    expect(units.find((unit) => unit.ubigeo === '1802')).toMatchObject({
      esperadas: 4,
      desconocidas: 4,
      cobertura: null,
      coberturaMin: 0,
      coberturaMax: 1,
      brechaCritica: 'sin_dato',
    })
  })

  it('gives three nulls where nothing is expected', () => {
    const provincial = coverageDocument(
      surveyCountry(THREE, { ...defaultParameters('2026-11-21'), definition: 'provincial' }),
      THREE.byLevel.provincia,
    )
    expect(provincial.definicion).toBe('provincial')
    expect(provincial.unidades.find((unit) => unit.ubigeo === '1501')).toMatchObject({
      esperadas: 0,
      cobertura: null,
      coberturaMin: null,
      coberturaMax: null,
    })
  })
})

describe('the critical count', () => {
  it('counts units below the threshold, unknown ones and all that owe something, under each definition', () => {
    const national = surveyCountry(THREE, defaultParameters('2026-11-21'))
    expect(countCritical(national, 'provincia')).toEqual([
      { definition: 'municipal', critical: 1, unknown: 1, total: 4 },
      { definition: 'provincial', critical: 0, unknown: 1, total: 3 },
      { definition: 'distrital', critical: 1, unknown: 1, total: 4 },
      { definition: 'combinada', critical: 0, unknown: 2, total: 4 },
    ])
  })
})

describe('the ranking document', () => {
  it('states every parameter and the weight of every criterion', () => {
    const { grupo, parametros } = rankingDocument(publish(THREE, { modality: 'fisica' }, { pobreza: 0 }))
    expect(grupo).toBe('creacion')
    expect(parametros).toMatchObject({
      modalidad: 'fisica',
      umbral: 0.25,
      percentil: 75,
      pesos: { brecha_critica: 1, pobreza: 0 },
    })
  })

  it('names source and cut-off of each value, and null where no table was loaded', () => {
    const bare = assembleCountry(THREE.rows, [source('instancias', { title: 'instancias.csv', cutOff: '' })])
    const [first] = rankingDocument(publish(bare)).unidades
    const labels = Object.fromEntries((first?.criterios ?? []).map((criterion) => [criterion.clave, criterion.fuente]))
    expect(labels).toMatchObject({ brecha_critica: 'instancias.csv', mayor_incidencia: null, servicios_aurora: null })
    const [full] = rankingDocument(publish(THREE)).unidades
    expect(full?.criterios[1]?.fuente).toBe('Tabla instancias · 2025')
  })

  it('gives null for a value that is not known, and its score between 0 and 1', () => {
    const unknown = rankingDocument(publish(THREE)).unidades.find((unit) => unit.ubigeo === '1802')
    expect(unknown?.criterios.find((criterion) => criterion.clave === 'brecha_critica')).toMatchObject({
      cumple: 'sin_dato',
      valor: null,
      calidad: null,
      puntajeMin: 0,
      puntajeMax: 1,
      aporte: 0,
    })
  })
})

describe('the ranking as a sheet', () => {
  it('says what the CSV says, with places as numbers, codes as text and the stamp above the table', () => {
    const simulated = assembleCountry(THREE.rows, [source('instancias', { quality: 'simulado' })])
    const published = publish(simulated)
    const { above, rows } = rankingSheet(published)
    const [head = [], first = []] = rows
    const csv = Papa.parse<string[]>(rankingCsv(published).slice(1), { skipEmptyLines: true }).data
    expect(rows.map((row) => row.length)).toEqual(csv.map((row) => row.length))
    expect(head).toEqual(csv[0])
    expect([typeof first[0], typeof first[head.indexOf('ubigeo')]]).toEqual(['number', 'string'])
    expect(above?.join(' ')).toContain('SIMULADOS')
    expect(rankingSheet(publish(THREE)).above).toEqual([])
  })
})

describe('the ranking as CSV', () => {
  const read = (published: RankingToPublish) =>
    Papa.parse<Record<string, string>>(rankingCsv(published).slice(1), { header: true, skipEmptyLines: true }).data

  it('has one row per ranked unit, in the order of the screen', () => {
    const published = publish(THREE)
    expect(read(published).map((row) => row.ubigeo)).toEqual(
      published.ranking.map((ranked) => ranked.assessment.unit.ubigeo),
    )
  })

  it('carries verdict, quality, source and cut-off of every criterion', () => {
    const [row] = read(publish(THREE))
    for (const { key } of CREACION_CRITERIA) {
      for (const suffix of ['', '_valor', '_calidad', '_fuente', '_corte']) expect(row).toHaveProperty(key + suffix)
    }
    expect(row?.brecha_critica_corte).toBe('2025')
  })

  it('stamps a row as simulado when any of its values is', () => {
    const simulated = assembleCountry(THREE.rows, [source('instancias', { quality: 'simulado' })])
    expect(read(publish(simulated)).find((row) => row.ubigeo === '1801')).toMatchObject({
      simulado: 'si',
      brecha_critica_calidad: 'simulado',
    })
    expect(read(publish(THREE)).every((row) => row.simulado === 'no')).toBe(true)
  })

  it('escapes a name that a spreadsheet would run', () => {
    expect(read(publish(THREE)).find((row) => row.ubigeo === '1801')?.departamento).toBe("'=Moquegua")
  })
})

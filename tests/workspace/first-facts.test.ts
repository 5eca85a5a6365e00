import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { encodeCountryRows } from '../../src/database/questions/index.ts'
import type { Source } from '../../src/domain/measure/index.ts'
import { fetchFirstFacts, loadLimites } from '../../src/workspace/session/index.ts'
import { country, provincia, source } from '../domain/invented-country.ts'

type Files = Readonly<Record<string, string>>

const whole = { stageFrom: '', populationFrom: '', povertyFrom: '', servicesFrom: '', auroraFrom: '' }
const territories = provincia('1801', 3, 'creada', null).map((facts) => ({ ...facts, ...whole }))
const FACTS = encodeCountryRows(country({ territories }).rows)
const COMMON = {
  macroRegions: [{ id: 'taller-norte', name: 'Norte', origin: 'prueba', regions: ['18'] }],
  holidays: [{ date: '2026-12-08', name: 'Inmaculada Concepción' }],
}
const SOURCES: readonly Source[] = [source('instancias', { quality: 'simulado' }), source('pobreza')]

function built(changes: Files = {}): Files {
  const data: Files = {
    'facts.json': FACTS,
    'facts-vacia.json': FACTS,
  }
  const files = Object.fromEntries(
    Object.entries(data).map(([name, text]) => [
      name,
      { bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') },
    ]),
  )
  return { ...data, 'manifest.json': JSON.stringify({ version: 2, sources: SOURCES, files, ...COMMON }), ...changes }
}

function serve(files: Files): void {
  vi.stubGlobal('fetch', async (address: string) => {
    const text = files[address.replace('data/', '')]
    return text === undefined ? new Response('', { status: 404 }) : new Response(text)
  })
}

afterEach(() => vi.unstubAllGlobals())

describe('the first facts', () => {
  it('come from the files of the build, with their sources', async () => {
    serve(built())
    const { country: loaded, macroRegions, holidays } = await fetchFirstFacts('simulada')
    expect(loaded.byLevel.provincia.map((row) => row.ubigeo)).toEqual(['1801'])
    expect(loaded.sources.get('instancias')?.quality).toBe('simulado')
    expect(macroRegions).toEqual([{ id: 'taller-norte', name: 'Norte', origin: 'prueba', regions: ['18'] }])
    expect([holidays.holidayOn('2026-12-08'), holidays.isWorkingDay('2026-12-07')]).toEqual([
      'Inmaculada Concepción',
      true,
    ])
  })

  it('of the empty matrix have no simulated source', async () => {
    serve(built())
    const { country: loaded } = await fetchFirstFacts('vacia')
    expect([...loaded.sources.keys()]).toEqual(['pobreza'])
  })

  it.each(['manifest.json', 'facts.json'])('say that %s is not there', async (name) => {
    serve(Object.fromEntries(Object.entries(built()).filter(([each]) => each !== name)))
    await expect(fetchFirstFacts('simulada')).rejects.toMatchObject({ reason: 'datos_ausentes' })
  })

  it.each([
    ['a cut manifest', { 'manifest.json': '{"version":2,' }],
    ['a manifest of another version', { 'manifest.json': '{"version":1}' }],
    ['one byte changed in the facts', { 'facts.json': FACTS.replace('creada', 'creadA') }],
    ['a page in place of the facts', { 'facts.json': '<!doctype html>' }],
    [
      'a set of something that is no region',
      { 'manifest.json': built()['manifest.json']?.replace('"18"', '"x"') ?? '' },
    ],
    ['a holiday on no day', { 'manifest.json': built()['manifest.json']?.replace('12-08', '12-32') ?? '' }],
  ])('are refused as damaged: %s', async (_, changes) => {
    serve(built(changes))
    await expect(fetchFirstFacts('simulada')).rejects.toMatchObject({ reason: 'datos_danados' })
  })

  it('of a build that promised something else are refused even with a right checksum', async () => {
    const bad = FACTS.replace('"creada"', '"fundada"')
    const files = {
      'facts.json': { bytes: Buffer.byteLength(bad), sha256: createHash('sha256').update(bad).digest('hex') },
    }
    const manifest = JSON.parse(built()['manifest.json'] ?? '') as { files: object }
    serve(
      built({
        'facts.json': bad,
        'manifest.json': JSON.stringify({ ...manifest, files: { ...manifest.files, ...files } }),
      }),
    )
    await expect(fetchFirstFacts('simulada')).rejects.toMatchObject({ reason: 'datos_danados' })
  })
})

describe('the boundaries', () => {
  const layer = { type: 'GeometryCollection', geometries: [] }
  const limites = {
    type: 'Topology',
    arcs: [],
    objects: { pais: layer, regiones: layer, departamentos: layer, provincias: layer },
    brecha: { kind: 'esquematico', title: 'a', source: 'b', cutOff: 'c', sinGeometria: [], avisos: [] },
  }

  it('are taken when they are a topology of the four layers that says where it comes from', async () => {
    serve({ 'limites.json': JSON.stringify(limites) })
    expect((await loadLimites()).brecha.kind).toBe('esquematico')
  })

  it.each([
    ['no topology', { ...limites, type: 'FeatureCollection' }],
    ['a layer less', { ...limites, objects: { pais: layer } }],
    ['no word of their origin', { ...limites, brecha: undefined }],
    ['an unknown kind', { ...limites, brecha: { ...limites.brecha, kind: 'otro' } }],
  ])('are refused as damaged: %s', async (_, json) => {
    serve({ 'limites.json': JSON.stringify(json) })
    await expect(loadLimites()).rejects.toMatchObject({ reason: 'datos_danados' })
  })
})

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Manifest, SeriesManifest } from '../../src/publish/bundle/index.ts'
import { COUNTRY } from '../country/index.ts'
import { dirWith, freshDir, runCli, type Ran } from './cli-run.ts'

const DAY = '2026-11-21'
const WORKSHOP = `todo-lima-provincias-lima-metropolitana-${DAY}`

interface Made {
  readonly folder: string
  readonly ran: Ran
  readonly zip: Uint8Array
  readonly manifest: Manifest
  readonly beside: string
}

async function makeAll(data: string, args: readonly string[], name: string): Promise<Made> {
  const folder = await mkdtemp(path.join(tmpdir(), 'brecha-todo-'))
  const ran = await runCli(['todo', ...args, '--datos', data, '--salida', folder])
  const zip = new Uint8Array(await readFile(path.join(folder, `${name}.zip`)))
  const beside = path.join(folder, `${name}.manifiesto.json`)
  return { folder, ran, zip, manifest: JSON.parse(await readFile(beside, 'utf8')) as Manifest, beside }
}

/** A PNG of one point. */
const LOGO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const OFFICE = 'Oficina de prueba'

const ofRegion = async () => {
  const logo = path.join(await mkdtemp(path.join(tmpdir(), 'brecha-logo-')), 'logo.png')
  await writeFile(logo, Buffer.from(LOGO, 'base64'))
  const signed = ['--oficina', OFFICE, '--logo', logo]
  return makeAll(await dirWith(), ['--region', '15', ...signed], `todo-region-15-${DAY}`)
}

const partOf = ({ zip }: Made, ending: string, part: string): string => {
  const file = Object.entries(unzipSync(zip)).find(([name]) => name.endsWith(ending))?.[1]
  return strFromU8(unzipSync(file ?? new Uint8Array())[part] ?? new Uint8Array())
}

/** The set of every region in a folder of its own. */
async function seriesOf(data: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'brecha-todas-'))
  const ran = await runCli(['todo', '--todas', '--datos', data, '--salida', folder])
  const file = path.join(folder, `todo-todas-las-regiones-${DAY}.manifiesto.json`)
  return { folder, ran, file, manifest: JSON.parse(await readFile(file, 'utf8')) as SeriesManifest }
}

const sumOf = async (place: string) =>
  createHash('sha256')
    .update(await readFile(place))
    .digest('hex')

describe('brecha todo', () => {
  let first: Made
  beforeAll(async () => {
    first = await ofRegion()
  }, 300_000)

  test('every file that the manifest names is in the .zip with the checksum that it says, and no other', () => {
    const { [`manifiesto.json`]: written, 'leame.html': page, ...files } = unzipSync(first.zip)
    const sums = first.manifest.archivos.map(({ ruta, sha256 }) => [ruta, sha256])
    const found = Object.entries(files).map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')])
    expect(found).toEqual(sums)
    expect(JSON.parse(strFromU8(written ?? new Uint8Array()))).toEqual(first.manifest)
    expect(strFromU8(page ?? new Uint8Array())).toContain('<table>')
    expect(new Set(first.manifest.archivos.map(({ clase }) => clase))).toEqual(
      new Set(['documento', 'laminas', 'mapa', 'libro', 'lista']),
    )
  })

  test('its summary and its slides are signed by whom the options say, with the logo', () => {
    expect(partOf(first, '.docx', 'docProps/core.xml')).toContain(`Elaborado: ${OFFICE}.`)
    expect(partOf(first, '.pptx', 'ppt/slides/slide1.xml')).toMatch(new RegExp(`descr="Logo".*${OFFICE}`, 's'))
    expect(first.manifest).toMatchObject({ opciones: { oficina: OFFICE }, logo: { width: 1, height: 1 } })
  })

  test('its maps that can be edited have their text as outlines, which every program draws alike', () => {
    const maps = Object.entries(unzipSync(first.zip)).filter(([name]) => name.endsWith('.svg'))
    expect(maps.length).toBeGreaterThan(0)
    for (const [, bytes] of maps) expect(strFromU8(bytes)).not.toContain('<text')
  })

  test('the same tables and day give the same bytes', async () => {
    const again = await ofRegion()
    expect(again.manifest).toEqual(first.manifest)
    expect(Buffer.compare(again.zip, first.zip)).toBe(0)
  }, 300_000)

  test('a set whose tables all have rows and whose files were all made is called complete', () => {
    expect(first.manifest).toMatchObject({ estado: 'completo', tablas_que_faltan: [], no_hechos: [] })
    expect(first.ran).toMatchObject({ code: 0, out: expect.stringMatching(/^Completo: /) as string })
  })

  test('the set of a workshop without its cases says which table it lacks, in what, and is not called complete', async () => {
    const data = await dirWith({ ...COUNTRY, violencia: `${COUNTRY.violencia.split('\n')[0] ?? ''}\n` })
    const { manifest, ran, zip } = await makeAll(data, ['--regiones', '15,1501'], WORKSHOP)
    expect(manifest.estado).toBe('incompleto')
    expect(manifest.tablas_que_faltan).toContain('violencia')
    expect(manifest.archivos.find(({ ruta }) => ruta.includes('incidencia'))?.le_falta).toContain('violencia')
    expect(ran.out).toMatch(/^Incompleto: /)
    expect(ran.err).toContain('La tabla «Casos de violencia»')
    expect(strFromU8(unzipSync(zip)['leame.html'] ?? new Uint8Array())).toContain('El conjunto no está completo')
  }, 300_000)
})

describe('brecha todo --antes', () => {
  test('makes in one run the set of each cut, from its own tables and day, each with its manifest', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'brecha-cortes-'))
    const before = await dirWith({ ...COUNTRY, violencia: `${COUNTRY.violencia.split('\n')[0] ?? ''}\n` })
    const cuts = ['--datos', await dirWith(), '--fecha', '2026-11-21', '--antes', before]
    const asked = ['todo', '--region', '15', '--salida', folder, ...cuts, '--fecha-antes']
    expect(await runCli([...asked, '2026-11-21'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('anterior') as string,
    })
    const { code, out } = await runCli([...asked, '2025-12-31'])
    expect(code).toBe(0)
    expect(out).toMatch(/^Incompleto: todo-region-15-2025-12-31\.zip.*\nCompleto: todo-region-15-2026-11-21\.zip/)
    const manifests = await Promise.all(
      ['2025-12-31', '2026-11-21'].map(async (day) => {
        const file = path.join(folder, `todo-region-15-${day}.manifiesto.json`)
        return JSON.parse(await readFile(file, 'utf8')) as Manifest
      }),
    )
    expect(manifests.map(({ tablas_que_faltan }) => tablas_que_faltan.includes('violencia'))).toEqual([true, false])
    const maps = manifests.map(({ archivos }) => archivos.filter(({ clase }) => clase === 'mapa').length)
    expect(maps[0]).toBe(maps[1])
  }, 300_000)
})

describe('brecha todo --todas', () => {
  test('gives each region its set, a line for each, and one manifest with the checksum of every set', async () => {
    const { folder, ran, manifest } = await seriesOf(await dirWith())
    const regions = manifest.conjuntos.map(({ region }) => region)
    expect(regions.length).toBeGreaterThan(1)
    expect(manifest).toMatchObject({ estado: 'completo', regiones_que_faltan: [] })
    for (const { archivo, sha256 } of manifest.conjuntos) {
      expect(await sumOf(path.join(folder, archivo))).toBe(sha256)
    }
    const told = ran.err.split('\n').filter((line) => /^\d+ de \d+: /.test(line))
    expect(told).toHaveLength(regions.length)
    expect(ran).toMatchObject({ code: 0, out: expect.stringMatching(/^Completo: /) as string })
  }, 600_000)

  test('is not called complete where one table has no rows', async () => {
    const data = await dirWith({ ...COUNTRY, violencia: `${COUNTRY.violencia.split('\n')[0] ?? ''}\n` })
    const { ran, manifest } = await seriesOf(data)
    expect(manifest.estado).toBe('incompleto')
    expect(ran.out).toMatch(/^Incompleto: 0 de /)
  }, 600_000)
})

describe('brecha rehacer', () => {
  test('gives the same bytes from the same tables, with the logo that only the manifest holds', async () => {
    const { beside, zip } = await ofRegion()
    const file = beside.replace(/\.manifiesto\.json$/, '.zip')
    await rm(file)
    const again = await runCli(['rehacer', beside, '--datos', await dirWith()])
    expect(again).toMatchObject({ code: 0, out: expect.stringMatching(/^No está el \.zip/) as string })
    expect(Buffer.compare(new Uint8Array(await readFile(file)), zip)).toBe(0)
  }, 300_000)

  test('makes the set again when a table says something else, and leaves it when none does', async () => {
    const data = await freshDir(COUNTRY)
    const { beside, zip, folder } = await makeAll(data, ['--region', '15'], `todo-region-15-${DAY}`)
    const same = await runCli(['rehacer', beside, '--datos', data])
    expect(same).toMatchObject({ code: 0, out: 'Nada cambió en las tablas: el conjunto sigue al día.\n' })
    const changed = await freshDir({
      ...COUNTRY,
      pobreza: COUNTRY.pobreza.replace(/\n(\d+),([^,]*),[^,\n]*/, '\n$1,$2,77'),
    })
    const again = await runCli(['rehacer', beside, '--datos', changed])
    expect(again.out).toMatch(/^Cambió: pobreza\.\n/)
    const now = new Uint8Array(await readFile(path.join(folder, `todo-region-15-${DAY}.zip`)))
    expect(Buffer.compare(now, zip)).not.toBe(0)
    await rm(path.join(folder, `todo-region-15-${DAY}.zip`))
    expect((await runCli(['rehacer', beside, '--datos', changed])).out).toMatch(/^No está el \.zip/)
  }, 300_000)

  test('of every region makes again only the sets that lack, that are other ones or whose tables changed', async () => {
    const data = await freshDir(COUNTRY)
    const { folder, file, manifest } = await seriesOf(data)
    const bytesOf = async () =>
      Object.fromEntries(
        await Promise.all(
          (await readdir(folder)).map(async (name) => [name, await sumOf(path.join(folder, name))] as const),
        ),
      )
    const before = await bytesOf()
    const [first, second] = manifest.conjuntos
    expect((await runCli(['rehacer', file, '--datos', data])).out).toMatch(/^Nada cambió en las tablas: los \d+ /)
    await rm(path.join(folder, first?.archivo ?? ''))
    await writeFile(path.join(folder, second?.archivo ?? ''), 'otra cosa')
    const again = await runCli(['rehacer', file, '--datos', data])
    expect(again.out).toContain(`se hace de nuevo: ${first?.nombre ?? ''}, ${second?.nombre ?? ''}.`)
    expect(again.err.split('\n').filter((line) => /^\d+ de \d+: /.test(line))).toHaveLength(2)
    expect(await bytesOf()).toEqual(before)
    const changed = await freshDir({
      ...COUNTRY,
      pobreza: COUNTRY.pobreza.replace(/\n(\d+),([^,]*),[^,\n]*/, '\n$1,$2,77'),
    })
    expect((await runCli(['rehacer', file, '--datos', changed])).out).toMatch(/^Cambió: pobreza\.\n/)
    expect(await bytesOf()).not.toEqual(before)
  }, 600_000)

  test('refuses the manifest of several sets whose own are not beside it, and reads nothing outside its folder', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'brecha-rehacer-'))
    const file = path.join(folder, 'x.manifiesto.json')
    const entry = { region: '15', archivo: 'a.zip', manifiesto: 'a.manifiesto.json' }
    const write = (conjuntos: unknown) =>
      writeFile(file, JSON.stringify({ brecha: 'conjuntos', edicion: 1, conjuntos }))
    await write([entry])
    expect((await runCli(['rehacer', file])).err).toContain('no está el de ninguno')
    await write([{ ...entry, manifiesto: '../a.manifiesto.json' }])
    expect((await runCli(['rehacer', file])).err).toContain('no es un manifiesto')
  })

  test('refuses what is no manifest, and one that holds what only the page knows', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'brecha-rehacer-'))
    const file = path.join(folder, 'x.manifiesto.json')
    await writeFile(file, '{"brecha":"otra cosa"}')
    expect(await runCli(['rehacer', file])).toMatchObject({
      code: 1,
      err: expect.stringContaining('no es un manifiesto') as string,
    })
    expect(await runCli(['rehacer'])).toMatchObject({ code: 2 })
  })
})

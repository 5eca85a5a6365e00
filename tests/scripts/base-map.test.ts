import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { publishBaseMap } from '../../scripts/base-map.ts'
import { takeBaseMap } from '../../scripts/fetch-base.ts'
import { tinyBaseMap } from '../journeys/tiny-pmtiles.ts'

async function folderWith(content: Uint8Array | string): Promise<{ readonly dir: string; readonly path: string }> {
  const dir = await mkdtemp(join(tmpdir(), 'base-'))
  const path = join(dir, 'mio.pmtiles')
  await writeFile(path, content)
  return { dir, path }
}

describe('npm run base', () => {
  test('keeps a PMTiles outside the repository’s data, and the build puts it beside the page until it is gone', async () => {
    const bytes = tinyBaseMap('water', '')
    const { dir, path } = await folderWith(bytes)
    const said: string[] = []
    expect(await takeBaseMap(['--desde', path], join(dir, 'guardado'), (line) => void said.push(line))).toBe(0)
    expect(said.join()).toContain('npm start')
    expect(await publishBaseMap(join(dir, 'guardado'), dir)).toBe('base.pmtiles')
    expect(new Uint8Array(await readFile(join(dir, 'base.pmtiles')))).toEqual(bytes)
    expect(await publishBaseMap(join(dir, 'nada'), dir)).toBeNull()
    await expect(readFile(join(dir, 'base.pmtiles'))).rejects.toThrow('ENOENT')
  })

  test.each([
    [[], 2, 'Uso: npm run base'],
    [['--otra'], 2, 'Uso: npm run base'],
    [['--desde', '/no/esta.pmtiles'], 1, 'No se pudo leer'],
  ])('of %j ends with %i and says «%s»', async (args, code, words) => {
    const said: string[] = []
    expect(await takeBaseMap(args, tmpdir(), (line) => void said.push(line))).toBe(code)
    expect(said.join()).toContain(words)
  })

  test('refuses what is no PMTiles of version 3, and what there was stays', async () => {
    const { dir, path } = await folderWith('PMTiles viejo')
    const said: string[] = []
    expect(await takeBaseMap(['--desde', path], join(dir, 'guardado'), (line) => void said.push(line))).toBe(1)
    expect(said.join()).toContain('no es un archivo PMTiles')
    expect(await publishBaseMap(join(dir, 'guardado'), dir)).toBeNull()
  })
})

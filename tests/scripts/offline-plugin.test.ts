import { describe, expect, it } from 'vitest'
import { serviceWorker } from '../../scripts/offline-plugin.ts'

const FILES = [
  ['index.html', '<!doctype html>'],
  ['assets/motor-12345678.wasm', 'w'],
  ['assets/letra-12345678.woff', 'l'],
  ['_headers', 'x'],
  ['assets/a-12345678.js.br', 'b'],
] as const
const listed = (code: string) =>
  JSON.parse(/const OFFLINE = (.+)/.exec(code)?.[1] ?? 'null') as { version: string; files: string[]; later: string[] }

describe('the files kept for a visit without network', () => {
  it('are the page at once, the engine and the letters of the maps later, and nothing of the server', () => {
    const { files, later } = listed(serviceWorker(FILES))
    expect({ files, later }).toEqual({
      files: ['index.html'],
      later: ['assets/letra-12345678.woff', 'assets/motor-12345678.wasm'],
    })
  })

  it('are another version as soon as one of them changes, whatever their order', () => {
    const { version } = listed(serviceWorker(FILES))
    expect(listed(serviceWorker(FILES.toReversed())).version).toBe(version)
    expect(listed(serviceWorker([['index.html', 'otra'], ...FILES.slice(1)])).version).not.toBe(version)
  })
})

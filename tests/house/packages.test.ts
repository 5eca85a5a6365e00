import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repository } from '../../scripts/run-step.ts'
import { read } from './house.ts'

type Locked = {
  readonly dev?: boolean
  readonly optional?: boolean
  readonly resolved?: string
  readonly hasInstallScript?: boolean
}
type Manifest = { readonly license?: string; readonly licenses?: ReadonlyArray<{ readonly type: string }> }

const manifest = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }
const locked = Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, ''))
const refused = [
  'xlsx',
  'deck.gl',
  '@turf/turf',
  'vite-plugin-pwa',
  '@deck.gl/mapbox',
  'exceljs',
  'lodash',
  'moment',
  'axios',
  'jquery',
  'mapbox-gl',
  'request',
  'node-fetch',
]
/** Reached only while the data are built (date-holidays, which computes Peru's holidays); never shipped. */
const onlyWhileBuilding = ['moment', 'lodash']
/** MPL-2.0 binds the files of the library itself, which is shipped as it was published. */
const unmodified = ['node_modules/@resvg/resvg-wasm: MPL-2.0']
const permissive =
  /^(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|OFL-1\.1|Unlicense|CC0-1\.0|BlueOak-1\.0\.0|Zlib|Python-2\.0)$/

describe('The packages', () => {
  test('every dependency is pinned to one version', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })

  test('none of the refused packages is installed, directly or through another', () => {
    const tolerated = onlyWhileBuilding.filter((name) => lock.packages[`node_modules/${name}`]?.dev === true)
    expect(locked.filter((name) => refused.includes(name) && !tolerated.includes(name))).toEqual([])
  })

  test('MapLibre is not older than the version that closed its hole', () => {
    const [major = 0, minor = 0, patch = 0] = (manifest.dependencies['maplibre-gl'] ?? '').split('.').map(Number)
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(6_004_001)
  })

  test('everything that reaches the browser has a permissive licence', () => {
    const shipped = Object.entries(lock.packages).filter(
      ([path, entry]) => path !== '' && !entry.dev && existsSync(join(repository, path)),
    )
    expect(
      shipped
        .map(([path]) => `${path}: ${licenceOf(path)}`)
        .filter((line) => !unmodified.includes(line) && !isPermissive(line.split(': ')[1] ?? '')),
    ).toEqual([])
  })

  test('the lock file keeps no addresses', () => {
    expect(Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined)).toEqual([])
    expect(read('package-lock.json')).not.toMatch(/https?:\/\/[^"]*\.tgz/)
  })

  test('the lock file fixes every version of the manifest', () => {
    const wrong = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([name, version]) => {
        const entry = lock.packages[`node_modules/${name}`] as { version?: string } | undefined
        return entry?.version !== version
      },
    )
    expect(wrong).toEqual([])
  })
})

function licenceOf(path: string): string {
  const { license, licenses } = JSON.parse(read(`${path}/package.json`)) as Manifest
  return license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none'
}

function isPermissive(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((option) => option.split(' AND ').every((licence) => permissive.test(licence.trim())))
}

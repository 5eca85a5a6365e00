import { describe, expect, test } from 'vitest'
import { licenceOf, listComponents, type Lock } from '../../scripts/list-components.ts'
import { PACKAGE_PURPOSE } from '../../src/view/text/index.ts'
import { read } from './house.ts'

type Locked = Lock['packages'][string] & {
  readonly resolved?: string
  readonly hasInstallScript?: boolean
  readonly engines?: { readonly node?: string }
}

const manifest = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  engines: { node: string }
}
const lock = JSON.parse(read('package-lock.json')) as Lock & { packages: Record<string, Locked> }
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
    const shipped = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && !entry.dev)
    expect(
      shipped
        .map(([path, entry]) => `${path}: ${licenceOf(path, entry)}`)
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

  test('every one that the program asks for says in Método what it is here for, and no other', () => {
    expect(Object.keys(PACKAGE_PURPOSE).sort()).toEqual(Object.keys(manifest.dependencies).sort())
    expect(Object.entries(PACKAGE_PURPOSE).filter(([, purpose]) => !/^\p{Lu}.{9,89}\.$/u.test(purpose))).toEqual([])
  })

  test('every one runs on each Node that is promised', () => {
    const floors = manifest.engines.node.split('||').map((range) => /\d+(\.\d+)*/.exec(range)?.[0] ?? '')
    expect(floors).toEqual(['20.19.0', '22.13.0', '24'])
    const unfit = Object.entries(lock.packages).flatMap(([path, { engines }]) =>
      floors.filter((floor) => !fits(floor, engines?.node ?? '*')).map((floor) => `${path} on ${floor}`),
    )
    expect(unfit).toEqual([])
  })

  test('none needs to run anything while it is installed', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true')
    // Its script only looks whether the program for this machine came, which it does as a package of its own.
    const known = ['node_modules/esbuild']
    const running = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript === true)
    expect(running.map(([path]) => path).filter((path) => !known.includes(path))).toEqual([])
  })

  test('those that the page may stand on are no more than 121', () => {
    expect(listComponents(lock).components.length).toBeLessThanOrEqual(121)
  })
})

describe('The list of components', () => {
  const list = listComponents(lock)

  test('is the same however often it is made, and names no address nor day', () => {
    const shuffled = { ...lock, packages: Object.fromEntries(Object.entries(lock.packages).reverse()) }
    expect(JSON.stringify(listComponents(shuffled))).toBe(JSON.stringify(list))
    expect(JSON.stringify(list)).not.toMatch(/https?:|\.tgz|timestamp|serialNumber/)
  })

  test('gives each package once, with its licence and its sum', () => {
    const refs = list.components.map((each) => each['bom-ref'])
    expect(new Set(refs).size).toBe(refs.length)
    expect(refs).toEqual(expect.arrayContaining(['pkg:npm/%40deck.gl/core@9.4.0', 'pkg:npm/react@19.3.1']))
    const bare = list.components.filter(({ licenses, hashes }) => licenses.length !== 1 || hashes.length !== 1)
    expect(bare.map(({ purl }) => purl)).toEqual([])
    expect(list.components.every(({ hashes: [sum] }) => /^[0-9a-f]{128}$/.test(sum?.content ?? ''))).toBe(true)
  })

  test('says what stands on what, and each of them is reached from the program', () => {
    const needs = new Map(list.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))
    const reached = new Set<string>()
    const visit = (ref: string) => {
      if (reached.has(ref)) return
      reached.add(ref)
      needs.get(ref)?.forEach(visit)
    }
    visit(list.metadata.component['bom-ref'])
    expect(list.components.map(({ purl }) => purl).filter((purl) => !reached.has(purl))).toEqual([])
    expect(reached.size).toBe(list.components.length + 1)
  })
})

/** Whether a version stands in an npm range; only the shapes that the lock file has: ||, ^, ~, >=, <, bare and *. */
function fits(version: string, range: string): boolean {
  return range
    .split('||')
    .some((part) => [...part.matchAll(/(\^|~|>=|<=|>|<)?\s*v?(\d+[\w.-]*|\*)/g)].every((each) => meets(version, each)))
}

function meets(version: string, [, sign = '', bound = '*']: RegExpMatchArray): boolean {
  if (bound === '*') return true
  const [has, asked] = [version, bound].map((text) => text.split('.').map((part) => Number.parseInt(part) || 0))
  const [major = 0, minor = 0, patch = 0] = has ?? []
  const [wanted = 0, second = 0, third = 0] = asked ?? []
  const distance = (major - wanted) * 1e6 + (minor - second) * 1e3 + (patch - third)
  if (sign === '>=') return distance >= 0
  if (sign === '>') return distance > 0
  if (sign === '<') return distance < 0
  if (sign === '<=') return distance <= 0
  return major === wanted && (sign === '' || distance >= 0)
}

function isPermissive(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((option) => option.split(' AND ').every((licence) => permissive.test(licence.trim())))
}

/** What the lock file says of one installed package. */
export interface LockedPackage {
  readonly version?: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  /** Of the command line alone: the page never reaches it. */
  readonly optional?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  /** What it asks its user to install; npm does so by itself. */
  readonly peerDependencies?: Readonly<Record<string, string>>
}

export interface Lock {
  readonly name: string
  readonly version: string
  readonly packages: Readonly<Record<string, LockedPackage>>
}

type Licences = readonly { readonly license?: { readonly id: string }; readonly expression?: string }[]

interface Component {
  readonly type: 'library'
  readonly 'bom-ref': string
  readonly group?: string
  readonly name: string
  readonly version: string
  readonly purl: string
  readonly licenses: Licences
  readonly hashes: readonly { readonly alg: string; readonly content: string }[]
}

/** CycloneDX, without what would change from one build to another of the same packages. */
export interface ComponentList {
  readonly bomFormat: 'CycloneDX'
  readonly specVersion: '1.6'
  readonly version: 1
  readonly metadata: { readonly component: Readonly<Record<'type' | 'bom-ref' | 'name' | 'version', string>> }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

/**
 * Licences that a package does not state of itself. The code of this one is that of its next version, 2.0.3, of the
 * same authors, which is MIT and asks for a newer Node than the promised; nothing of it reaches the page.
 */
const STATED_ELSEWHERE: Readonly<Record<string, string>> = { '@mapbox/jsonlint-lines-primitives@2.0.2': 'MIT' }

/** Every package that the page may stand on, as the lock file fixes it. */
export function listComponents({ name, version, packages }: Lock): ComponentList {
  const shipped = Object.entries(packages).filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
  const own = `pkg:npm/${name}@${version}`
  const components = new Map(shipped.map(([path, entry]) => [refOf(path, entry), describe(path, entry)]))
  const needs = new Map(
    [['', packages[''] ?? {}] as const, ...shipped].map(([path, { dependencies = {}, peerDependencies = {} }]) => {
      const found = Object.keys({ ...dependencies, ...peerDependencies }).map((needed) =>
        pathOf(needed, path, packages),
      )
      const refs = found.filter((each) => each !== null).map((each) => refOf(each, packages[each] ?? {}))
      return [path === '' ? own : refOf(path, packages[path] ?? {}), [...new Set(refs)].sort()]
    }),
  )
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': own, name, version } },
    components: [...components.values()].sort((a, b) => order(a['bom-ref'], b['bom-ref'])),
    dependencies: [...needs].map(([ref, dependsOn]) => ({ ref, dependsOn })).sort((a, b) => order(a.ref, b.ref)),
  }
}

/** The licence of an installed package as an SPDX expression; null where it states none. */
export function licenceOf(path: string, { version, license }: LockedPackage): string | null {
  return license ?? STATED_ELSEWHERE[`${nameOf(path)}@${version}`] ?? null
}

function describe(path: string, entry: LockedPackage): Component {
  const [group, name] = /^@[^/]+/.test(nameOf(path)) ? nameOf(path).split('/') : [undefined, nameOf(path)]
  const licence = licenceOf(path, entry)
  return {
    type: 'library',
    'bom-ref': refOf(path, entry),
    ...(group === undefined ? {} : { group }),
    name: name ?? '',
    version: entry.version ?? '',
    purl: refOf(path, entry),
    licenses: licence === null ? [] : [/[ (]/.test(licence) ? { expression: licence } : { license: { id: licence } }],
    hashes: (entry.integrity ?? '')
      .split(' ')
      .filter((each) => each.startsWith('sha512-'))
      .map(hashOf),
  }
}

function hashOf(integrity: string): Component['hashes'][number] {
  return { alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') }
}

/** Where a package finds another: beside it or in the nearest folder above. */
function pathOf(needed: string, from: string, packages: Lock['packages']): string | null {
  const path = `${from === '' ? '' : `${from}/`}node_modules/${needed}`
  if (path in packages) return path
  return from === '' ? null : pathOf(needed, from.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''), packages)
}

function nameOf(path: string): string {
  return path.replace(/^.*node_modules\//, '')
}

function refOf(path: string, { version }: LockedPackage): string {
  return `pkg:npm/${nameOf(path).replace('@', '%40')}@${version}`
}

function order(one: string, other: string): number {
  return one < other ? -1 : 1
}

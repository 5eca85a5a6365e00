import { openBrowserEngine } from '../../database/engine/index.ts'
import { sha256 } from '../storage/index.ts'
import { securityHeaders } from '../deployment/index.ts'

/** The headers of one file as its server sent them now: which are not there and which say something else. */
export interface HeaderAnswer {
  readonly file: string
  /** HTTP status; null when nobody answered. */
  readonly status: number | null
  readonly missing: readonly string[]
  readonly different: readonly string[]
}

/** What a help desk needs to know of one browser in front of one deployment; nothing of the person's own tables. */
export interface Diagnosis {
  readonly page: {
    readonly browser: string
    readonly folder: string
    readonly secure: boolean
    readonly online: boolean
  }
  readonly headers: readonly HeaderAnswer[]
  /** Bytes; null where the browser does not tell. */
  readonly storage: {
    readonly database: boolean
    readonly used: number | null
    readonly quota: number | null
    readonly lasting: boolean | null
  }
  /** DuckDB's version and the milliseconds from nothing to its first answer, of an engine started for this. */
  readonly engine: { readonly version: string; readonly ms: number } | { readonly failure: string }
  readonly graphics: { readonly version: string; readonly renderer: string } | null
  readonly fonts: { readonly loaded: number; readonly failed: number; readonly usable: boolean }
  readonly offline: { readonly state: 'activo' | 'instalando' | 'ninguno' | 'rechazado'; readonly files: number }
  /** Requests of this visit, and the origins of those that left the own one. */
  readonly requests: { readonly own: number; readonly foreign: readonly string[] }
  /** Marks of the build and of its data; null when the file could not be had. */
  readonly sums: { readonly build: string | null; readonly data: string | null }
}

export type Probe = keyof Diagnosis

const FONT = '16px "Source Sans 3"'
const DEADLINE_MS = 30_000

/** Each probe asks one thing of the browser or of the server; none throws. */
export const PROBES: { readonly [K in Probe]: () => Promise<Diagnosis[K]> } = {
  page: async () => ({
    browser: navigator.userAgent,
    folder: new URL('.', document.baseURI).href,
    secure: isSecureContext,
    online: navigator.onLine,
  }),
  headers: async () => Promise.all(filesAsked().map(askHeaders)),
  storage: askStorage,
  engine: startEngine,
  graphics: async () => askGraphics(),
  fonts: askFonts,
  offline: askOffline,
  requests: async () =>
    countRequests(
      performance.getEntriesByType('resource').map(({ name }) => name),
      location.origin,
    ),
  sums: async () => ({
    build: /"version":"([0-9a-f]+)"/.exec((await textOf('service-worker.js')) ?? '')?.[1] ?? null,
    data: await sumOf('data/manifest.json'),
  }),
}

/** Requests by where they went; what holds no origin (data:, blob:) went nowhere. */
export function countRequests(addresses: readonly string[], own: string): Diagnosis['requests'] {
  const origins = addresses.filter((each) => /^(https?|wss?):/.test(each)).map((each) => new URL(each).origin)
  return {
    own: origins.filter((each) => each === own).length,
    foreign: [...new Set(origins.filter((each) => each !== own))],
  }
}

/** Which of the promised headers an answer lacks or says otherwise. */
export function compareHeaders(answered: Headers): Pick<HeaderAnswer, 'missing' | 'different'> {
  const names = Object.keys(securityHeaders)
  const missing = names.filter((name) => !answered.has(name))
  const different = names.filter((name) => answered.has(name) && answered.get(name) !== securityHeaders[name])
  return { missing, different }
}

/** The page, and what this visit took of each kind that obeys its own headers: workers and wasm. */
function filesAsked(): readonly string[] {
  const taken = performance.getEntriesByType('resource').map(({ name }) => name.replace(/[?#].*$/, ''))
  const first = (pattern: RegExp) => taken.filter((name) => pattern.test(name)).slice(0, 1)
  return [new URL('.', document.baseURI).href, ...first(/\/assets\/[^/]*worker[^/]*\.js$/), ...first(/\.wasm$/)]
}

async function askHeaders(address: string): Promise<HeaderAnswer> {
  const file = new URL(address).pathname.split('/').pop() ?? ''
  try {
    // The service worker leaves HEAD to the network, so that it is the server who answers.
    const { status, headers } = await fetch(address, { method: 'HEAD', cache: 'no-store' })
    return { file, status, ...compareHeaders(headers) }
  } catch {
    return { file, status: null, missing: [], different: [] }
  }
}

async function askStorage(): Promise<Diagnosis['storage']> {
  const asked = await navigator.storage?.estimate().catch(() => null)
  const lasting = await navigator.storage?.persisted().catch(() => null)
  return {
    database: typeof indexedDB !== 'undefined',
    used: asked?.usage ?? null,
    quota: asked?.quota ?? null,
    lasting: lasting ?? null,
  }
}

async function startEngine(): Promise<Diagnosis['engine']> {
  const start = performance.now()
  try {
    const engine = await openBrowserEngine({ onProgress: () => undefined, deadlineMs: DEADLINE_MS })
    const version = await engine.ping()
    engine.terminate()
    return { version, ms: Math.round(performance.now() - start) }
  } catch (cause) {
    return { failure: cause instanceof Error ? cause.message : String(cause) }
  }
}

function askGraphics(): Diagnosis['graphics'] {
  const context = document.createElement('canvas').getContext('webgl2')
  if (context === null) return null
  const named = context.getExtension('WEBGL_debug_renderer_info')
  const renderer: unknown = context.getParameter(named?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER)
  const version: unknown = context.getParameter(context.VERSION)
  context.getExtension('WEBGL_lose_context')?.loseContext()
  return { version: String(version), renderer: String(renderer) }
}

async function askFonts(): Promise<Diagnosis['fonts']> {
  await document.fonts.load(FONT).catch(() => undefined)
  const states = [...document.fonts].map(({ status }) => status)
  const count = (status: FontFaceLoadStatus) => states.filter((each) => each === status).length
  return { loaded: count('loaded'), failed: count('error'), usable: document.fonts.check(FONT) && count('loaded') > 0 }
}

async function askOffline(): Promise<Diagnosis['offline']> {
  try {
    if (!('serviceWorker' in navigator)) return { state: 'rechazado', files: 0 }
    const registration = await navigator.serviceWorker.getRegistration()
    if (registration === undefined) return { state: 'ninguno', files: 0 }
    const names = await caches.keys()
    const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length))
    return { state: registration.active === null ? 'instalando' : 'activo', files: kept.reduce((a, b) => a + b, 0) }
  } catch {
    return { state: 'rechazado', files: 0 }
  }
}

async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    const answer = await fetch(new URL(path, document.baseURI))
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null
  } catch {
    return null
  }
}

async function textOf(path: string): Promise<string | null> {
  const bytes = await bytesOf(path)
  return bytes === null ? null : new TextDecoder().decode(bytes)
}

async function sumOf(path: string): Promise<string | null> {
  const bytes = await bytesOf(path)
  return bytes === null ? null : (await sha256(bytes)).slice(0, 16)
}

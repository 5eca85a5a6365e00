export {}

/**
 * What the build puts in: its version, the files of the page, and the large ones that are kept once they have been
 * asked for.
 */
declare const OFFLINE: {
  readonly version: string
  readonly files: readonly string[]
  readonly later: readonly string[]
}

/** The part of the service worker's own world that is used here; the DOM's types know another `self`. */
interface Scope {
  readonly registration: {
    readonly scope: string
    /** The worker of a newer version, kept whole, that waits until no page of this one is open. */
    readonly waiting: { postMessage(asked: Asked): void } | null
  }
  readonly clients: { claim(): Promise<void>; matchAll(): Promise<readonly unknown[]> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void
  addEventListener(type: 'message', listener: (event: Waiting & { readonly data: Asked }) => void): void
  addEventListener(
    type: 'fetch',
    listener: (event: Waiting & { readonly request: Request; respondWith(response: Promise<Response>): void }) => void,
  ): void
}

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void
}

/** What a page asks ("later": keep the large files too) and what the worker before asks ("turn": it is yours). */
type Asked = 'later' | 'turn'

const scope = self as unknown as Scope
const PREFIX = 'brecha-'
const CACHE = PREFIX + OFFLINE.version
const AT_ONCE = 6
const HASHED = /^assets\/.+-[\w-]{8}\.\w+$/

const addressOf = (file: string) => new URL(file, scope.registration.scope).href
const LATER = new Set(OFFLINE.later.map(addressOf))
const HOME = addressOf('index.html')

/** Only whole answers of our own server are kept. */
function isWhole(response: Response): boolean {
  return response.status === 200 && response.type === 'basic' && !response.redirected
}

/** A file whose name is its content is taken from an older version's cache when it is there. */
async function fetchFile(file: string): Promise<Response> {
  const address = addressOf(file)
  const kept = HASHED.test(file) ? await caches.match(address) : undefined
  const response = kept ?? (await fetch(address, { cache: HASHED.test(file) ? 'default' : 'no-cache' }))
  if (!isWhole(response)) throw new Error(`${file}: ${response.status}`)
  return response
}

async function keepFiles(files: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE)
  const waiting = [...files]
  const takeNext = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      if ((await cache.match(addressOf(file))) === undefined) await cache.put(addressOf(file), await fetchFile(file))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, takeNext))
}

async function takeCharge(): Promise<void> {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE)
  const cache = await caches.open(CACHE)
  for (const address of LATER) {
    const kept = (await cache.match(address)) === undefined ? await caches.match(address) : undefined
    if (kept !== undefined) await cache.put(address, kept)
  }
  await Promise.all(old.map((name) => caches.delete(name)))
  await scope.clients.claim()
}

/** From this version's cache; a large file the first time from the network, kept as it passes. */
async function answer(request: Request, address: string): Promise<Response> {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(address)
  if (kept !== undefined) return kept
  const response = await fetch(request)
  if (LATER.has(address) && isWhole(response)) void cache.put(address, response.clone()).catch(() => undefined)
  return response
}

/**
 * A page that waits for the newer version to take over and asks for itself again; after five seconds it does so anyway,
 * and the version on screen answers once more.
 */
const ASK_AGAIN = `<!doctype html><link rel="icon" href="data:,"><script>
navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
setTimeout(() => location.reload(), 5000)
</script>`
/** Whether the turn was given: it is given once, so that no page reloads without end. */
let isTurnGiven = false

/**
 * The page itself: when a newer version waits and this is the only page open, that one gives it, so that one reload is
 * enough. With another page of this version open it stays whole: two versions are never mixed in one page.
 */
async function answerPage(request: Request): Promise<Response> {
  const { waiting } = scope.registration
  if (waiting === null || isTurnGiven || (await scope.clients.matchAll()).length > 1) return answer(request, HOME)
  isTurnGiven = true
  waiting.postMessage('turn')
  return new Response(ASK_AGAIN, { headers: { 'Content-Type': 'text/html' } })
}

const isPage = (request: Request) =>
  request.mode === 'navigate' && request.url.replace(/[?#].*$/, '') === scope.registration.scope

const OWN = new Set([...OFFLINE.files.map(addressOf), ...LATER])

scope.addEventListener('install', (event) => event.waitUntil(keepFiles(OFFLINE.files)))
scope.addEventListener('activate', (event) => event.waitUntil(takeCharge()))
scope.addEventListener('message', (event) =>
  event.waitUntil(event.data === 'turn' ? scope.skipWaiting() : keepFiles(OFFLINE.later).catch(() => undefined)),
)
scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  const address = origin + pathname
  if (request.method !== 'GET' || request.headers.has('range')) return
  if (isPage(request)) event.respondWith(answerPage(request))
  else if (OWN.has(address)) event.respondWith(answer(request, address))
})

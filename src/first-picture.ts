export {}

/** What the build puts in: what tells it from any other. */
declare const BUILD: string

const root = document.documentElement
const { from, until, build, program = '' } = document.currentScript?.dataset ?? {}
const PATIENCE_MS = 1000
/** Where no frame comes, as in a tab behind others, the program does not wait for one. */
const FRAME_MS = 200

/** Nothing is seen of the picture while it is asked about ("espera"), nor for a page that it is not of ("no"). */
function say(state: 'espera' | 'si' | 'no'): void {
  root.dataset.picture = state
}

/** Whether the figures made by a build hold today, told by the days between which they do. */
function holds(first: unknown, last: unknown, made: unknown): boolean {
  const clock = new Date()
  const [year, month, date] = [clock.getFullYear(), clock.getMonth() + 1, clock.getDate()].map(String)
  const day = [year, month?.padStart(2, '0'), date?.padStart(2, '0')].join('-')
  return typeof first === 'string' && typeof last === 'string' && first <= day && day <= last && made === BUILD
}

/** Whether something was written and not saved yet: then what is saved is not the last. */
function hasLastWords(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith('brecha/'))
  } catch {
    return false
  }
}

/** Whether this is the desk of a region, which opens with a view of its own. */
function isOfRegion(): boolean {
  try {
    return /^\d/.test(localStorage.getItem('brecha-mesa') ?? '')
  } catch {
    return false
  }
}

/**
 * What the person keeps here: the mark of what was saved last and the picture of it; null where nothing is kept or can
 * be. Rejects when it is not told in time.
 */
function readKept(): Promise<{ readonly saved: string; readonly picture: string } | null> {
  return new Promise((resolve, reject) => {
    setTimeout(reject, PATIENCE_MS)
    const request = indexedDB.open('brecha')
    request.onupgradeneeded = () => request.transaction?.abort()
    request.onerror = () => resolve(null)
    request.onsuccess = () => {
      const transaction = request.result.transaction('bytes')
      const [saved, picture] = ['pointer', 'picture'].map((key) => transaction.objectStore('bytes').get(key))
      transaction.onabort = reject
      transaction.oncomplete = () => {
        request.result.close()
        resolve(saved?.result ? { saved: textOf(saved.result), picture: textOf(picture?.result) } : null)
      }
    }
  })
}

function textOf(bytes: unknown): string {
  return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : ''
}

/** The picture's part of the page, once it is there. */
function whenParsed(): Promise<HTMLElement | null> {
  return new Promise((resolve) => {
    const find = () => resolve(document.getElementById('primera-vista'))
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', find)
    else find()
  })
}

type Words = Readonly<Record<string, unknown>>

/** Writes a kept picture over the built one: its words as text, its map as an image in which nothing can run. */
function fillIn(page: HTMLElement, picture: Words): void {
  const image = document.createElement('img')
  image.src = `data:image/svg+xml,${encodeURIComponent(String(picture.map))}`
  image.alt = ''
  page.querySelector('.still-map')?.replaceChildren(image)
  for (const part of page.querySelectorAll<HTMLElement>('[data-only]'))
    part.hidden = picture[part.dataset.only ?? ''] !== true
  for (const list of page.querySelectorAll<HTMLElement>('[data-list]')) {
    const [line] = list.children
    const rows = picture[list.dataset.list ?? '']
    if (line === undefined || !Array.isArray(rows)) throw new TypeError('not a picture')
    list.replaceChildren(...rows.map((row: Words) => filled(line.cloneNode(true) as HTMLElement, row)))
  }
  for (const part of page.querySelectorAll<HTMLElement>('[data-fill]'))
    if (part.closest('[data-list]') === null) part.textContent = String(picture[part.dataset.fill ?? ''])
  page.dataset.tables = String(picture.data)
}

function filled(line: HTMLElement, row: Words): HTMLElement {
  for (const part of line.querySelectorAll<HTMLElement>('[data-fill]'))
    part.textContent = String(row[part.dataset.fill ?? ''])
  line.querySelector('[data-pattern]')?.setAttribute('class', `swatch swatch-${String(row.pattern || 'plain')}`)
  line.querySelector('[data-color]')?.setAttribute('fill', String(row.color))
  return line
}

/**
 * Shows the picture of what the page will open with: the kept one where the person keeps tables or writings, or else
 * the built one.
 */
async function agree(): Promise<void> {
  const [kept, page] = await Promise.all([readKept(), whenParsed()])
  if (page === null || hasLastWords()) return say('no')
  if (kept === null) return say(holds(from, until, build) ? 'si' : 'no')
  const { saved, made, picture } = JSON.parse(kept.picture) as { saved?: string; made?: string; picture: Words }
  if (saved !== kept.saved || !holds(picture.from, picture.until, made)) return say('no')
  fillIn(page, picture)
  say('si')
}

/** Links to the pages that were pressed before the program came keep what else the address says. */
function keepAddress(): void {
  const [version = '', query = ''] = location.hash.split('?')
  const others = query.split('&').filter((field) => field !== '' && !field.startsWith('pagina='))
  for (const link of document.querySelectorAll<HTMLAnchorElement>('#primera-vista .page-button'))
    if (/^#v\d/.test(version)) link.hash = [`${version}?${link.hash.split('?')[1]}`, ...others].join('&')
}

/** Settles once what stands has been painted. */
function painted(): Promise<unknown> {
  const frame = new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  return Promise.race([frame, new Promise((resolve) => setTimeout(resolve, FRAME_MS))])
}

/**
 * The program's code is on its way meanwhile, and takes the machine once the picture was seen; where it cannot start,
 * the page says so.
 */
async function begin(): Promise<void> {
  const isOther = location.hash.length > 1 || isOfRegion()
  say(isOther ? 'no' : 'espera')
  if (!isOther) await agree().catch(() => say('no'))
  await whenParsed()
  keepAddress()
  await painted()
  await import(program).catch(() => (root.dataset.missing = ''))
}

void begin()

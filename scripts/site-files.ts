import { readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

/** A file that may be given out: where it is, what it holds, and how it is compressed (null = as it is). */
export interface SiteFile {
  readonly place: string
  readonly type: string
  readonly encoding: 'br' | 'gzip' | null
  /** Whether its name changes with its content, so that it can be kept for ever. */
  readonly hashed: boolean
}

const TYPES: Readonly<Record<string, string>> = {
  '.arrow': 'application/vnd.apache.arrow.stream',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html;charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
const TWINS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/

/**
 * Lists the folder once and gives the function that finds the file of a request's target, or undefined: only what was
 * listed can be had, so no spelling of a path leaves the folder, and nothing whose name begins with a dot.
 */
export function listSite(folder: string): (target: string, accepted: string | undefined) => SiteFile | undefined {
  const places = new Map(listFiles(folder).map((place) => [addressOf(folder, place), place]))
  return (target, accepted) => {
    const path = pathOf(target)
    const name = path?.endsWith('/') ? `${path}index.html` : (path ?? '')
    const plain = places.get(name)
    if (plain === undefined) return undefined
    const [encoding, suffix] = TWINS.find(([code, end]) => accepts(accepted, code) && places.has(name + end)) ?? [
      null,
      '',
    ]
    return {
      place: plain + suffix,
      type: TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream',
      encoding,
      hashed: HASHED.test(name),
    }
  }
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (place) =>
        !relative(folder, place)
          .split(sep)
          .some((part) => part.startsWith('.')),
    )
}

function addressOf(folder: string, place: string): string {
  return `/${relative(folder, place).split(sep).join('/')}`
}

/** The path of a target without its question, decoded once; null when its percent signs mean nothing. */
function pathOf(target: string): string | null {
  try {
    return decodeURI(target.replace(/[?#].*$/s, ''))
  } catch {
    return null
  }
}

function accepts(accepted: string | undefined, encoding: string): boolean {
  return (accepted ?? '').split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
    return name === encoding && !parameters.some((each) => /^q=0(\.0*)?$/.test(each))
  })
}

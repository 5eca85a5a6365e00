import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../../scripts/run-step.ts'
import { listFiles } from '../house/house.ts'
import { attributesOf, readTokens } from './markup.ts'

interface Rule {
  readonly selector: string
  readonly body: string
}

/** In the order of the page: what holds everywhere first, then each part's own. */
const FIRST = ['tokens', 'base', 'tables', 'figures'].map((name) => `src/view/${name}.css`)
/** Holds the whole page in the window, which a picture is not. */
const PAGE = ['src/view/shell/page-hold.css']
const STATES = /:(hover|focus|active|fullscreen|target)|\[data-(hovered|focused|pressed|dragging)/

/** A picture has no browser of its own whose letters could be larger: a rem is the usual 16 pixels. */
const LETTERS = 16

/** What a picture is drawn for. */
export type Medium = 'pantalla' | 'angosta' | 'papel'

const sheets: { read?: readonly string[] } = {}

/**
 * The rules of the product's own style sheets that touch this markup, for that medium and width, where nobody points at
 * anything.
 */
export function stylesFor(markup: string, medium: Medium, width: number): string {
  sheets.read ??= listSheets().map((path) => inPixels(readFileSync(join(repository, path), 'utf8')))
  const rules = sheets.read.flatMap((css) => readRules(css, (condition) => holdsIn(condition, medium, width)))
  const has = namesIn(markup)
  const used = rules.flatMap(({ selector, body }) => {
    const mine = splitSelectors(selector).filter((each) => touches(each, has))
    return mine.length === 0 ? [] : [{ selector: mine.join(', '), body }]
  })
  const said = [...used.map(({ body }) => body), markup].join(' ')
  return used.map(({ selector, body }) => `${selector} { ${onlyNamed(body, said)} }`).join('\n')
}

function inPixels(css: string): string {
  return css.replace(/([\d.]+)rem\b/g, (_, size: string) => `${Number((Number(size) * LETTERS).toFixed(2))}px`)
}

function listSheets(): readonly string[] {
  const own = listFiles('src', /\.css$/).filter((path) => ![...FIRST, ...PAGE].includes(path))
  return [...FIRST, ...own.sort()]
}

/** Whether a condition of a style sheet holds; animations and forced colours never do in a picture. */
function holdsIn(condition: string, medium: Medium, width: number): boolean {
  if (condition === '@media print') return medium === 'papel'
  if (condition === '@media screen') return medium !== 'papel'
  const narrower = /^@media (?:screen and )?\(max-width: ([\d.]+)em\)$/.exec(condition)?.[1]
  return narrower !== undefined && medium === 'angosta' && width <= Number(narrower) * LETTERS
}

/** Rules outside of any condition, and those whose condition holds. */
function readRules(css: string, holds: (condition: string) => boolean): readonly Rule[] {
  const found: Rule[] = []
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@import[^;]*;/g, '')
  let at = 0
  while (at < plain.length) {
    const open = plain.indexOf('{', at)
    if (open < 0) break
    const close = closingOf(plain, open)
    const selector = plain.slice(at, open).trim().replace(/\s+/g, ' ')
    const body = plain.slice(open + 1, close).trim()
    if (holds(selector)) found.push(...readRules(body, holds))
    else if (!selector.startsWith('@')) found.push({ selector, body: body.replace(/\s+/g, ' ') })
    at = close + 1
  }
  return found
}

function closingOf(css: string, open: number): number {
  let depth = 0
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1
    if (css[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  return css.length
}

interface Names {
  readonly classes: ReadonlySet<string>
  readonly elements: ReadonlySet<string>
}

function namesIn(markup: string): Names {
  const classes = new Set<string>()
  const elements = new Set<string>(['html', 'body'])
  for (const token of readTokens(markup)) {
    if (token.kind === 'text' || token.kind === 'close') continue
    elements.add(token.name)
    for (const name of (attributesOf(token.text).get('class') ?? '').split(' ')) classes.add(name)
  }
  return { classes, elements }
}

function splitSelectors(selector: string): readonly string[] {
  return selector.split(/,(?![^(]*\))/).map((each) => each.trim())
}

/** Whether every class and element that the selector names is in the picture. */
function touches(selector: string, { classes, elements }: Names): boolean {
  if (STATES.test(selector)) return false
  const bare = selector.replace(/\[[^\]]*\]/g, '').replace(/::?[\w-]+(\([^)]*\))?/g, '')
  const named = [...bare.matchAll(/\.([\w-]+)/g)].every(([, name]) => classes.has(name ?? ''))
  return named && (bare.replace(/\.[\w-]+/g, '').match(/[a-zA-Z][\w-]*/g) ?? []).every((name) => elements.has(name))
}

/** Of a list of tokens only those that something in the picture reads. */
function onlyNamed(body: string, said: string): string {
  return body
    .split(';')
    .map((each) => each.trim())
    .filter(
      (each) => each !== '' && (!each.startsWith('--') || said.includes(`var(${each.slice(0, each.indexOf(':'))}`)),
    )
    .map((each) => `${each};`)
    .join(' ')
}

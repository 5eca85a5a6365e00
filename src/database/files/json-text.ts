import { decodeText, lineOf, type DecodedText } from './encoding.ts'
import type { ReadOptions } from './cells.ts'
import { MAX_JSON_DEPTH } from './limits.ts'
import { Refusal } from './refusal.ts'

/** Where in a JSON value something is: member names and element numbers from the root. */
export type JsonPath = readonly (string | number)[]

interface Cursor {
  readonly text: string
  at: number
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const LITERAL = /true|false|null/y
const SPACE = /[ \t\r\n]*/y

/** A JSON file: its text, kept for finding lines, and its value. */
export interface JsonFile extends DecodedText {
  readonly value: unknown
}

/** Decodes and parses a JSON file. */
export function readJson(bytes: Uint8Array, options: ReadOptions): JsonFile {
  const decoded = decodeText(bytes, options)
  return { ...decoded, value: parseJson(decoded.text) }
}

/** Parses strict JSON; what is malformed, too deep or ambiguous (a repeated member) is refused with its line. */
function parseJson(text: string): unknown {
  const cursor: Cursor = { text, at: 0 }
  space(cursor)
  pass(cursor, 1)
  space(cursor)
  if (cursor.at < text.length) throw broken(cursor)
  return JSON.parse(text)
}

function broken(cursor: Cursor): Refusal {
  return new Refusal('json-syntax', undefined, lineOf(cursor.text, cursor.at))
}

function space(cursor: Cursor): void {
  const code = cursor.text.charCodeAt(cursor.at)
  if (code === 32 || code === 10 || code === 13 || code === 9) match(cursor, SPACE)
}

function match(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at
  const found = pattern.exec(cursor.text)
  if (!found) throw broken(cursor)
  cursor.at += found[0].length
  return found[0]
}

function pass(cursor: Cursor, depth: number): void {
  if (depth > MAX_JSON_DEPTH) throw new Refusal('json-too-deep', undefined, lineOf(cursor.text, cursor.at))
  const first = cursor.text[cursor.at]
  if (first === '{') passObject(cursor, depth)
  else if (first === '[') eachElement(cursor, () => pass(cursor, depth + 1))
  else if (first === '"') string(cursor)
  else if (first === 't' || first === 'f' || first === 'n') match(cursor, LITERAL)
  else match(cursor, NUMBER)
}

function string(cursor: Cursor): string {
  const start = cursor.at
  let end = cursor.text.indexOf('"', start + 1)
  while (end >= 0 && escaped(cursor.text, end)) end = cursor.text.indexOf('"', end + 1)
  if (end < 0) throw broken(cursor)
  const raw = cursor.text.slice(start, end + 1)
  const value = /[\\\u0000-\u001f]/.test(raw) ? unescape(raw) : raw.slice(1, -1)
  if (value === null) throw broken(cursor)
  cursor.at = end + 1
  return value
}

function escaped(text: string, quoteAt: number): boolean {
  let back = quoteAt - 1
  while (text[back] === '\\') back--
  return (quoteAt - back) % 2 === 0
}

function unescape(raw: string): string | null {
  try {
    return JSON.parse(raw) as string
  } catch {
    return null
  }
}

function passObject(cursor: Cursor, depth: number): void {
  const seen = new Set<string>()
  eachMember(cursor, (name, nameAt) => {
    if (seen.has(name)) throw new Refusal('json-duplicate-key', name, lineOf(cursor.text, nameAt))
    seen.add(name)
    pass(cursor, depth + 1)
    return false
  })
}

// Walks the members of the object at the cursor until `visit`, which must move past the value, says stop.
function eachMember(cursor: Cursor, visit: (name: string, nameAt: number) => boolean): void {
  expect(cursor, '{')
  if (cursor.text[cursor.at] === '}') {
    cursor.at++
    return
  }
  for (;;) {
    const nameAt = cursor.at
    if (cursor.text[cursor.at] !== '"') throw broken(cursor)
    const name = string(cursor)
    space(cursor)
    expect(cursor, ':')
    if (visit(name, nameAt)) return
    if (ended(cursor, '}')) return
  }
}

function eachElement(cursor: Cursor, visit: (index: number) => boolean | void): void {
  expect(cursor, '[')
  if (cursor.text[cursor.at] === ']') {
    cursor.at++
    return
  }
  for (let index = 0; ; index++) {
    if (visit(index) === true) return
    if (ended(cursor, ']')) return
  }
}

function expect(cursor: Cursor, mark: string): void {
  if (cursor.text[cursor.at] !== mark) throw broken(cursor)
  cursor.at++
  space(cursor)
}

function ended(cursor: Cursor, close: string): boolean {
  space(cursor)
  const mark = cursor.text[cursor.at]
  if (mark !== ',' && mark !== close) throw broken(cursor)
  cursor.at++
  if (mark === close) return true
  space(cursor)
  return false
}

/** The line (from 1) where the value at `path` starts, or where its nearest existing parent does. */
export function lineOfPath(text: string, path: JsonPath): number {
  const cursor: Cursor = { text, at: 0 }
  space(cursor)
  let found = cursor.at
  for (const step of path) {
    if (!enter(cursor, step)) break
    found = cursor.at
  }
  return lineOf(text, found)
}

function enter(cursor: Cursor, step: string | number): boolean {
  let inside = false
  const visit = (name: string | number): boolean => {
    inside = name === step
    if (!inside) pass(cursor, 1)
    return inside
  }
  if (cursor.text[cursor.at] === '{') eachMember(cursor, visit)
  else if (cursor.text[cursor.at] === '[') eachElement(cursor, visit)
  return inside
}

/** A path as it is written for people: $.features[0].geometry. */
export function printPath(path: JsonPath): string {
  return (
    '$' +
    path
      .map((step) =>
        typeof step === 'number'
          ? `[${String(step)}]`
          : /^[A-Za-z_]\w*$/.test(step)
            ? `.${step}`
            : `[${JSON.stringify(step)}]`,
      )
      .join('')
  )
}

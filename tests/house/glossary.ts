import { read } from './house.ts'

/**
 * One concept of GLOSSARY.md; `never` are words refused on the screen, `neverInCode` those written as code, refused as
 * names.
 */
export type Concept = {
  readonly code: readonly string[]
  readonly sql: readonly string[]
  readonly screen: string
  readonly never: readonly string[]
  readonly neverInCode: readonly string[]
}

/** Every row of the glossary's tables: code · SQL · screen · never · what it means. */
export function readGlossary(): Concept[] {
  const [concepts = ''] = read('GLOSSARY.md').split(HOMONYMS)
  return rowsOf(concepts).map(([code = '', sql = '', screen = '', never = '']) => ({
    code: quoted(code),
    sql: quoted(sql),
    screen,
    never: plain(never),
    neverInCode: quoted(never),
  }))
}

/** A word of the program that once meant many things, and the only places whose names may carry it. */
export type OneMeaning = {
  readonly word: string
  readonly places: readonly string[]
  /** The only names that carry it; empty where any may. */
  readonly names: readonly string[]
}

const HOMONYMS = '## Una palabra, un sentido'

/** The words that mean one thing each: word · where · names · meaning. */
export function readHomonyms(): OneMeaning[] {
  const [, rows = ''] = read('GLOSSARY.md').split(HOMONYMS)
  return rowsOf(rows).map(([word = '', places = '', names = '']) => ({
    word: quoted(word)[0] ?? '',
    places: quoted(places),
    names: quoted(names),
  }))
}

function rowsOf(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (code|palabra|---)/i.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1)
        .map((cell) => cell.trim()),
    )
}

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
}

function plain(cell: string): string[] {
  return [...cell.matchAll(/«([^»]+)»/g)].map((match) => match[1] ?? '')
}

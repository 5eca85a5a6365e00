import { read } from './house.ts'

/** One concept of GLOSSARY.md; `never` are words refused on the screen, `neverInCode` those written as code, refused as names. */
export type Concept = {
  readonly code: readonly string[]
  readonly sql: readonly string[]
  readonly screen: string
  readonly never: readonly string[]
  readonly neverInCode: readonly string[]
}

/** Every row of the glossary's tables: code · SQL · screen · never · what it means. */
export function readGlossary(): Concept[] {
  const rows = read('GLOSSARY.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (code|---)/i.test(line))
  return rows.map((line) => {
    const [code = '', sql = '', screen = '', never = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim())
    return { code: quoted(code), sql: quoted(sql), screen, never: plain(never), neverInCode: quoted(never) }
  })
}

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
}

function plain(cell: string): string[] {
  return [...cell.matchAll(/«([^»]+)»/g)].map((match) => match[1] ?? '')
}

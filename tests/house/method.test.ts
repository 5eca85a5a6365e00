import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { read } from './house.ts'

interface Clause {
  readonly section: string
  readonly file: string
  readonly name: string
  readonly test: string
  readonly proves: string
}

const ROW = /^\| (§\d) +\| [^|]+ \| `([^`#]+)#(\w+)` +\| `([^`]+)` +\| (.+?) *\|$/
const lines = read('src/domain/README.md').split('\n')
const clauses = lines.flatMap((line): Clause[] => {
  const [, section = '', file = '', name = '', of = '', proves = ''] = ROW.exec(line) ?? []
  return section === '' ? [] : [{ section, file: `src/domain/${file}`, name, test: `tests/${of}`, proves }]
})
const textOf = (path: string) => (existsSync(join(import.meta.dirname, '../..', path)) ? read(path) : '')

describe('The table from METHOD to the code', () => {
  test('has rows of each of its sections, and no row that cannot be read', () => {
    expect([...new Set(clauses.map(({ section }) => section))]).toEqual(
      Array.from({ length: 9 }, (_, at) => `§${at + 1}`),
    )
    expect(clauses.length).toBe(lines.filter((line) => /^\| §\d/.test(line)).length)
    expect(clauses.length).toBeGreaterThan(60)
  })

  test('names functions that are there', () => {
    const isThere = ({ file, name }: Clause) =>
      new RegExp(`export (?:function|const|class|interface|type) ${name}\\b`).test(textOf(file))
    expect(clauses.filter((clause) => !isThere(clause)).map(({ file, name }) => `${file} ${name}`)).toEqual([])
  })

  test('names tests that are there and say what they prove', () => {
    const isThere = (clause: Clause) => textOf(clause.test).includes(clause.proves)
    expect(clauses.filter((clause) => !isThere(clause)).map((clause) => `${clause.test}: ${clause.proves}`)).toEqual([])
  })
})

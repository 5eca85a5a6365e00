import { describe, expect, test } from 'vitest'
import { listCode, read, textsOf } from './house.ts'

/** Where sources are told: on screen, on paper, in workbooks, slides, calendars and on the command line. */
const TELLING = [
  'src/publish',
  'src/view',
  'src/domain/layers',
  'src/domain/visits',
  'src/domain/ranking',
  'src/domain/summary',
  'src/domain/criteria',
  'scripts/cli',
]
/**
 * Where a person writes title and cut-off of her own table, which are fields of a form, and where two tables are told
 * apart by them.
 */
const NO_TELLING = ['src/view/import/origin-fields.tsx', 'src/domain/ranking/compare-runs.ts']
/**
 * Fields of a source taken from what the one function makes, words of a column, or the boundaries of a map, which are
 * no table.
 */
const MADE = /(?:\)|brecha|[cC]olumns|Text|sourceCells\([^)]*\))\??\.(?:cutOff|publisher)\b/g
const TAKEN = /\??\.(?:cutOff|publisher)\b/
const UNPACKED =
  /\{[^{}]*\b(?:cutOff|publisher)\b[^{}:]*\}\s*(?:=(?!>)(?!\s*(?:sourceCells|citeTogether|boundaries))|:\s*(?:Source|Cited)\b|\)\s*=>)/
const PUT_TOGETHER = /\b(?:Fuente|Corte|Calidad): $/

function told(): readonly string[] {
  return listCode(...TELLING).filter((path) => !NO_TELLING.includes(path))
}

describe('A line of source', () => {
  test('is made by one function: no other place takes the fields of a source apart', () => {
    const found = told().flatMap((path) =>
      read(path)
        .split('\n')
        .filter((line) => TAKEN.test(line.replace(MADE, '')) || UNPACKED.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    )
    expect(found).toEqual([])
  })

  test('is made by one function: no other place writes the words of one', () => {
    const found = told().flatMap((path) =>
      textsOf(path)
        .filter((text) => PUT_TOGETHER.test(text))
        .map((text) => `${path}: «${text}»`),
    )
    expect(found).toEqual([])
  })

  test('would be found if another place made one', () => {
    const other = ['const line = `${source.title}, ${source.cutOff}`', 'function f({ title, cutOff }: Source) {']
    expect(other.every((line) => TAKEN.test(line.replace(MADE, '')) || UNPACKED.test(line))).toBe(true)
    expect(TAKEN.test('const { cutOff } = citeTogether(sources)'.replace(MADE, ''))).toBe(false)
  })
})

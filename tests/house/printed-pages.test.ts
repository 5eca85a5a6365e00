import { describe, expect, test } from 'vitest'
import { listFiles, read } from './house.ts'

const sheets = listFiles('src/view', /\.css$/).map(read)

/** The text between the brace that opens at `from` and the one that closes it. */
function blockAt(sheet: string, from: number): string {
  let depth = 0
  for (let at = sheet.indexOf('{', from); at < sheet.length; at += 1) {
    if (sheet[at] === '{') depth += 1
    if (sheet[at] === '}') depth -= 1
    if (depth === 0) return sheet.slice(from, at)
  }
  return ''
}

const pages = sheets.flatMap((sheet) =>
  [...sheet.matchAll(/@page\s+([^{]*?)\s*\{/g)].map(({ index, 1: name = '' }) => ({
    name,
    body: blockAt(sheet, index),
  })),
)
const used = sheets.flatMap((sheet) => [...sheet.matchAll(/(?<![\w.-])page:\s*([\w-]+)/g)].map(([, name = '']) => name))

// A list of names, or a rule that two pages share, is dropped by the browser without a word, and the number with it.
describe('The pages that are printed', () => {
  test('have a rule each, of one name', () => {
    const named = pages.map(({ name }) => name).filter((name) => name !== '')
    expect(named.filter((name) => !/^[\w-]+$/.test(name))).toEqual([])
    expect(named).toEqual([...new Set(named)])
    expect(used.filter((name) => !named.includes(name))).toEqual([])
  })

  test('of a report say their number and how many there are', () => {
    const ofReports = pages.filter(({ name }) => name.startsWith('informe'))
    expect(ofReports.map(({ name }) => name)).toEqual(used.filter((name) => name.startsWith('informe')))
    expect(
      ofReports.filter(({ body }) => !/@bottom-right[^}]*counter\(page\)[^}]*counter\(pages\)/.test(body)),
    ).toEqual([])
  })
})

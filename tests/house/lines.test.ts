import { describe, expect, test } from 'vitest'
import { listCode, listFiles, read } from './house.ts'
import { wideLinesOf, type WideKind } from './wide-lines.ts'

const WIDTH = 120
/** The formatter breaks code where it can be broken; comments, SQL and notes it leaves as they are. */
const COMMENT = /^\s*(\/\*|\*|\/\/)/
const FOLDERS = ['src', 'scripts', 'tests']

/**
 * Wider lines that are left in the program, by what keeps them whole. They only become fewer: whoever cuts one lowers
 * its number.
 */
const LEFT: Readonly<Record<WideKind, number>> = { frase: 159, plantilla: 178, marcado: 36, patron: 13, codigo: 0 }

function wider(name: RegExp, counts: (line: string) => boolean): string[] {
  return FOLDERS.flatMap((folder) => listFiles(folder, name))
    .concat(name.test('x.md') ? ['README.md', 'CONTRIBUTING.md'] : [])
    .flatMap((path) =>
      withoutCommands(read(path))
        .split('\n')
        .flatMap((line, at) => (line.length > WIDTH && counts(line) ? [`${path}:${String(at + 1)}`] : [])),
    )
}

/** A note without what is typed in a terminal or a file of settings: a command is one line. */
function withoutCommands(text: string): string {
  return text.replace(/^```[^]*?^```/gm, (block) => block.replace(/[^\n]/g, ''))
}

describe('A line has 120 columns', () => {
  test('in every comment of the code', () => {
    expect(wider(/\.tsx?$/, (line) => COMMENT.test(line))).toEqual([])
  })

  test('in every statement of SQL and every rule of style', () => {
    expect(wider(/\.(sql|css)$/, () => true)).toEqual([])
  })

  test('in every note but a table of it', () => {
    expect(wider(/\.md$/, (line) => !line.startsWith('|'))).toEqual([])
  })
  test('in the program, but for sentences, markup and patterns, of which there are never more than there were', () => {
    const kinds = listCode('src', 'scripts').flatMap((path) => wideLinesOf(path, WIDTH))
    const counted = Object.fromEntries(
      Object.keys(LEFT).map((kind) => [kind, kinds.filter((each) => each === kind).length]),
    )
    expect(counted).toEqual(LEFT)
  })
})

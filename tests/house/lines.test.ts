import { describe, expect, test } from 'vitest'
import { listFiles, read } from './house.ts'

const WIDTH = 120
/** The formatter breaks code where it can be broken; comments, SQL and notes it leaves as they are. */
const COMMENT = /^\s*(\/\*|\*|\/\/)/
const FOLDERS = ['src', 'scripts', 'tests']

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
})

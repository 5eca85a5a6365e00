import { Linter, type ESLint } from 'eslint'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import tseslint from 'typescript-eslint'
import { describe, expect, test } from 'vitest'
import { repository } from '../../scripts/run-step.ts'

const RULE = pathToFileURL(join(repository, 'scripts/lint-codes.mjs')).href
const GIVEN = `
declare const ubigeoBrand: unique symbol
type Ubigeo = string & { readonly [ubigeoBrand]: true }
declare function ubigeo(text: string): Ubigeo
declare const place: Ubigeo, may: Ubigeo | null, name: string, all: readonly Ubigeo[], code: string`

const { lintCodes } = (await import(RULE)) as {
  readonly lintCodes: NonNullable<ESLint.Plugin['rules']>[string]
}

/** Lines of a program, each of which the rule of codes finds fault with or not. */
function faulted(...lines: readonly string[]): readonly string[] {
  const found = new Linter({ cwd: repository }).verify(
    [GIVEN.trim(), ...lines].join(';\n'),
    {
      files: ['**/*.ts'],
      languageOptions: {
        parser: tseslint.parser as Linter.Parser,
        parserOptions: { projectService: { allowDefaultProject: ['codes.ts'] }, tsconfigRootDir: repository },
      },
      plugins: { house: { rules: { codes: lintCodes } } },
      rules: { 'house/codes': 'error' },
    },
    join(repository, 'codes.ts'),
  )
  const before = GIVEN.trim().split('\n').length
  return found.map(({ line, message, fatal }) => (fatal ? message : (lines[line - before - 1] ?? message)))
}

describe('The rule of style about codes', () => {
  test('sees whoever cuts, measures, tests or composes a code, under any name', () => {
    const cuts = [
      'place.slice(0, 2)',
      'place[0]',
      'may?.length',
      'place.padStart(6, "0")',
      'place.replace("01", "")',
      'name.startsWith(place)',
      '/^15/.test(place)',
      'ubigeo(`${place}01`)',
      'code.slice(0, 2)',
    ]
    expect(faulted(...cuts)).toEqual(cuts)
  })

  test('lets be a list of codes, a text that is none, and a code that is only compared', () => {
    expect(faulted('all.length', 'all.slice(1)', 'name.slice(0, 2)', 'place === may', 'all.includes(place)')).toEqual(
      [],
    )
  })
})

import fc from 'fast-check'
import { QUALITIES, TABLE_NAMES } from '../../../../src/domain/measure/index.ts'
import type { NamedRecipe } from '../../../../src/workspace/papers/index.ts'
import type { Recipe, StoredImport } from '../../../../src/workspace/storage/index.ts'
import { among, day, digest, every, place, region, some, text, word } from './every.ts'

const column = fc.integer({ min: 0, max: 19_999 })
const chosen = among(['antes', 'nuevo'])
const line = fc.integer({ min: 0, max: 1_999_999 })

/** Any recipe of a file. */
const recipe = every<Recipe>({
  ...{ kind: word, sheet: fc.option(text), matrixComplete: fc.boolean(), completeRegions: some(region) },
  ...{ duplicates: among(['reject', 'first', 'newest', 'sum']), repair: fc.boolean() },
  delimiter: fc.option(among([';', ',', '\t', '|'])),
  encoding: fc.option(among(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'cp850'])),
  header: fc.option(
    line
      .chain((first) => fc.tuple(fc.constant(first), fc.integer({ min: 0, max: 9 })))
      .filter(([first, more]) => first + more < 2_000_000)
      .chain(([first, more]) =>
        every<NonNullable<Recipe['header']>>({ first: fc.constant(first), last: fc.constant(first + more) }),
      ),
  ),
  columns: some(fc.tuple<[number, string | null]>(column, fc.option(word))),
  ...{ decimals: some(column), keptPersonal: some(column) },
  answers: some(fc.tuple(fc.constantFrom('separador', 'en_miles 3', 'otra'), word)),
  mended: some(every<Recipe['mended'][number]>({ line, column, before: text, text })),
  origin: fc.option(
    every<NonNullable<Recipe['origin']>>(
      {
        ...{ title: text, cutOff: text, quality: among(QUALITIES) },
        address: fc.constantFrom('', 'https://ejemplo.pe/datos?a=1'),
      },
      'address',
    ),
  ),
  year: fc.option(fc.integer({ min: 1900, max: 2099 })),
  adding: among(['anade', 'territorios', 'reemplaza']),
  ...{ rule: fc.option(chosen), decided: some(fc.tuple(word, chosen)), register: text },
  ...{ confirmed: some(fc.tuple(text, place.map(String))), named: fc.option(text) },
})

/** What of a recipe holds for the next file: nothing of one file's rows, day or persons. */
const remembered = fc.tuple(recipe, fc.option(among(QUALITIES).filter((quality) => quality !== 'observado'))).map(
  ([one, quality]): Recipe => ({
    ...{ ...one, matrixComplete: false, completeRegions: [], keptPersonal: [], mended: [], decided: [] },
    ...{ year: null, adding: null, rule: null, answers: one.answers.filter(([key]) => key !== 'otra') },
    origin: quality === null ? null : { title: '', cutOff: '', quality },
  }),
)

/** What is remembered of how files are read. */
export const namedRecipes = some(
  every<NamedRecipe>({
    ...{ id: word, called: text, madeOn: day, table: fc.option(among(TABLE_NAMES)), at: line },
    ...{ shape: some(fc.stringMatching(/^[0-9a-f]{8}$/)), recipe: remembered },
  }),
)

/** Any import of bytes with a checksum. */
export function importOf(checksum: fc.Arbitrary<string>, original: fc.Arbitrary<string | null>) {
  return every<StoredImport>({
    ...{ id: fc.uuid(), table: among([...TABLE_NAMES, 'limites']), fileName: word.map((name) => `${name}.csv`) },
    ...{ sha256: checksum, original, importedAt: day, recipe },
  })
}

/** Imports of a work of before, whose files are elsewhere. */
export const imports = some(importOf(digest, fc.option(digest)))

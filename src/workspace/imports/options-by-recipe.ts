import type { ReadTableOptions, TableChoice } from '../../database/ledger/index.ts'
import type { Gazetteer } from '../../domain/gazetteer/index.ts'
import type { NamedRecipe } from '../papers/index.ts'
import { fittingRecipe, readByRecipe } from './named-recipes.ts'
import { readFile, tableOptions } from './read-file.ts'
import { USUAL_READING } from './reading.ts'

/** How a file is read by a recipe, and its name. */
export interface ByRecipe {
  readonly called: string
  readonly kind: TableChoice
  readonly options: ReadTableOptions
}

/** How a file is read by the newest of the recipes that are of its shape; null where none is. */
export async function optionsByRecipe(
  bytes: Uint8Array,
  fileName: string,
  recipes: readonly NamedRecipe[],
  gazetteer: Gazetteer,
): Promise<ByRecipe | null> {
  const first = await readFile(bytes, fileName, USUAL_READING, gazetteer)
  const named = fittingRecipe(recipes, first)
  if (named === null) return null
  const options = readByRecipe(USUAL_READING, named, first)
  return options.kind === 'limites'
    ? null
    : { called: named.called, kind: options.kind, options: tableOptions(options) }
}

import type { Ubigeo } from '../../domain/territory/index.ts'
import type { NamedRecipe } from '../papers/index.ts'
import { USUAL_READING, type ReadingOptions } from './reading.ts'
import type { LoadedImport } from './loaded-import.ts'
import { withNames } from './named-recipes.ts'

/** How files name a territory, the code that a person gave it, and the file or recipe in which she did. */
export interface LearnedName {
  /** What the row said: code, departamento, provincia, distrito and territorio, as `RejectedRow.naming` joins them. */
  readonly parts: readonly string[]
  readonly code: string
  readonly source: string
  /** AAAA-MM-DD. */
  readonly learnedOn: string
}

/** Every name of a territory that was confirmed; of one that was answered twice the last answer counts. */
export function learnedNames(
  imports: readonly LoadedImport[],
  recipes: readonly NamedRecipe[],
): readonly LearnedName[] {
  const told = [
    ...imports.map(({ stored }) => ({ from: stored.fileName, on: stored.importedAt, recipe: stored.recipe })),
    ...recipes.map(({ called, madeOn, recipe }) => ({ from: called, on: madeOn, recipe })),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const names = new Map<string, LearnedName>()
  for (const { from, on, recipe } of told)
    for (const [naming, code] of recipe.confirmed)
      names.set(naming, { parts: naming.split('|'), code, source: from, learnedOn: on })
  return [...names.values()]
}

/**
 * The names that every file is read with, unasked: those confirmed in the files that are loaded, and those that were
 * brought as a list.
 */
export function namesForAll(
  imports: readonly LoadedImport[],
  recipes: readonly NamedRecipe[],
): ReadingOptions['confirmed'] {
  const brought = recipes.filter(({ shape }) => shape.length === 0)
  return withNames(
    [],
    [...brought.map(({ recipe }) => recipe), ...imports.map(({ stored }) => stored.recipe)].flatMap(
      ({ confirmed }) => confirmed,
    ),
  )
}

/** Names brought as a list, as a recipe for files of any shape. */
export function recipeOfNames(
  confirmed: readonly (readonly [string, Ubigeo])[],
  called: string,
  today: string,
): NamedRecipe {
  const recipe = { ...USUAL_READING, confirmed, matrixComplete: false, completeRegions: [] }
  return { id: 'receta-1', called, madeOn: today, table: null, shape: [], at: 0, recipe }
}

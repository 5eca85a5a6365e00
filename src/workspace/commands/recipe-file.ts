import { RECIPE_MARK, type NamedRecipe } from '../papers/index.ts'
import type { ExportedBytes } from './exported-bytes.ts'

/** Recipes as a file that another person may take: text of JSON, without anything of the file they were made from. */
export function exportRecipe(recipes: readonly NamedRecipe[], fileName: string): ExportedBytes {
  const text = JSON.stringify({ brecha: RECIPE_MARK, recetas: recipes }, null, 1)
  return { name: fileName, mime: 'application/json', bytes: new TextEncoder().encode(text) }
}

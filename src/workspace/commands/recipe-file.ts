import { isRecord } from '../../domain/untrusted/index.ts'
import { readRecipes, type NamedRecipe } from '../papers/index.ts'
import type { ExportedBytes } from './exported-bytes.ts'

/** What a recipe's file says of itself, by which it is known again. */
const MARK = 'receta'
const MOST_BYTES = 4 * 1024 * 1024

/** Recipes as a file that another person may take: text of JSON, without anything of the file they were made from. */
export function exportRecipe(recipes: readonly NamedRecipe[], fileName: string): ExportedBytes {
  const text = JSON.stringify({ brecha: MARK, recetas: recipes }, null, 1)
  return { name: fileName, mime: 'application/json', bytes: new TextEncoder().encode(text) }
}

/** The recipes of such a file, every field checked; null when it is none. */
export function readRecipeFile(bytes: Uint8Array): readonly NamedRecipe[] | null {
  if (bytes.length > MOST_BYTES) return null
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return isRecord(json) && json.brecha === MARK ? readRecipes(json.recetas) : null
  } catch {
    return null
  }
}

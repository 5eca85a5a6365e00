import { isRecord } from '../../domain/untrusted/index.ts'
import { readRecipes, type NamedRecipe } from './read-recipes.ts'

/** What a recipe's file says of itself, by which it is known again. */
export const RECIPE_MARK = 'receta'
const MOST_BYTES = 4 * 1024 * 1024

/** The recipes of a file of recipes, every field checked; null when it is none. */
export function readRecipeFile(bytes: Uint8Array): readonly NamedRecipe[] | null {
  if (bytes.length > MOST_BYTES) return null
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return isRecord(json) && json.brecha === RECIPE_MARK ? readRecipes(json.recetas) : null
  } catch {
    return null
  }
}

import { fittingRecipe, rememberedIn } from '../../workspace/imports/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { recipeText } from '../text/index.ts'
import type { Reviewing } from './use-review.ts'

/** The recipe by which the file was read, or the one that fits it: each with the way to the other reading. */
export function RecipeNote({ reviewing }: { readonly reviewing: Reviewing }) {
  const recipes = useWorkspace((state) => state.session.papers.papers.recetas)
  const { review } = reviewing
  if (review?.first == null) return null
  const { named } = review.options
  const fitting = named === null ? fittingRecipe(recipes, review.first) : null
  if (named === null && fitting === null) return null
  return (
    <section className="review-part recipe-note" aria-label={recipeText.region}>
      <p>
        {fitting === null
          ? recipeText.read(named ?? '')
          : recipeText.fits(fitting.called, fitting.madeOn, recipeText.remembers(rememberedIn(fitting)))}
      </p>
      <button type="button" className="plain-button" disabled={review.busy} onClick={() => reviewing.readBy(fitting)}>
        {fitting === null ? recipeText.leave : recipeText.apply}
      </button>
    </section>
  )
}

import { fittingRecipe, rememberedIn } from '../../workspace/imports/index.ts'
import type { NamedRecipe } from '../../workspace/papers/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { recipeText } from '../text/index.ts'
import type { Review, Reviewing } from './use-review.ts'

/** The recipe of files of this shape while it is read by none; null where there is none or one was taken. */
export function useWaitingRecipe(review: Review | null): NamedRecipe | null {
  const recipes = useWorkspace((state) => state.session.papers.papers.recetas)
  if (review?.first == null || review.options.named !== null) return null
  return fittingRecipe(recipes, review.first)
}

/** The recipe by which the file was read, or the one that fits it: each with the way to the other reading. */
export function RecipeNote({ reviewing }: { readonly reviewing: Reviewing }) {
  const { review } = reviewing
  const fitting = useWaitingRecipe(review)
  if (review?.first == null) return null
  const { named } = review.options
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

import { exportRowsToFix } from '../../workspace/commands/index.ts'
import { placesOfParts, type ReadFile } from '../../workspace/imports/index.ts'
import type { NamedRecipe } from '../../workspace/papers/index.ts'
import { handOver } from '../desk/index.ts'
import { recipeText, REJECTED_BECAUSE, reviewText, workbookText } from '../text/index.ts'
import { RecipeKeeping } from './recipe-keeping.tsx'
import type { RecipeDraft } from './use-recipe-draft.ts'
import type { Review } from './use-review.ts'

interface ReviewFooterProps {
  readonly review: Review
  readonly busy: boolean
  /** Whether something is to be decided before anything may be loaded. */
  readonly waits: boolean
  readonly draft: RecipeDraft
  /** A recipe of files of this shape by which it is not read: loading it as it comes is said in the button. */
  readonly waiting: NamedRecipe | null
  readonly onReadBy: (recipe: NamedRecipe) => void
  /** Loads the sheet under review, and these others with it. */
  readonly onLoad: (others: readonly string[]) => void
  readonly onCancel: () => void
}

/** Loading or leaving, and the rejected rows as a file. */
export function ReviewFooter(props: ReviewFooterProps) {
  const { review, busy, waits, draft, waiting, onReadBy, onLoad, onCancel } = props
  const { reading } = review
  const others = reading?.what === 'tabla' ? review.recognised.filter((sheet) => sheet !== reading.sheet) : []
  const taken = reading?.what === 'tabla' ? reading.ledger.counts.accepted + reading.ledger.counts.corrected : 0
  const parts = reading?.what === 'tabla' ? placesOfParts(reading.ledger) : 0
  return (
    <footer className="review-foot">
      {taken > 0 && <RecipeKeeping draft={draft} />}
      {reading?.what === 'tabla' && reading.toFix.rows.length > 0 && (
        <button type="button" className="plain-button" disabled={review.busy} onClick={() => void giveRows(reading)}>
          {reviewText.toFix}
        </button>
      )}
      <span className="review-gap" />
      <button type="button" className="plain-button" disabled={busy} onClick={onCancel}>
        {reviewText.cancel}
      </button>
      {taken > 0 && others.length > 0 && (
        <button
          type="button"
          className="plain-button"
          disabled={busy || review.busy || waits}
          onClick={() => onLoad(others)}
        >
          {withoutRecipe(reviewText.loadSheets(others.length + 1), waiting)}
        </button>
      )}
      {reading?.what === 'limites' && (
        <button
          type="button"
          className="plain-button main-button"
          disabled={busy || review.busy}
          onClick={() => onLoad([])}
        >
          {reviewText.loadLimites}
        </button>
      )}
      {taken + parts > 0 && (
        <button
          type="button"
          className={waiting === null ? 'plain-button main-button' : 'plain-button'}
          disabled={busy || review.busy || waits}
          onClick={() => onLoad([])}
        >
          {withoutRecipe(taken > 0 ? reviewText.load(taken) : reviewText.loadParts(parts), waiting)}
        </button>
      )}
      {taken + parts > 0 && waiting !== null && (
        <button
          type="button"
          className="plain-button main-button"
          disabled={busy || review.busy}
          onClick={() => onReadBy(waiting)}
        >
          {recipeText.applyNamed(waiting.called)}
        </button>
      )}
    </footer>
  )
}

function withoutRecipe(words: string, waiting: NamedRecipe | null): string {
  return waiting === null ? words : recipeText.without(words)
}

async function giveRows(reading: ReadFile): Promise<void> {
  const { rowsSheet: sheet, line, reason, suggestion, rowsFile: fileName } = workbookText
  const file = await exportRowsToFix(reading, { sheet, line, reason, suggestion, fileName, reasons: REJECTED_BECAUSE })
  if (file !== null) handOver(file)
}

import { useState } from 'react'
import { importText, reviewText } from '../text/index.ts'
import { Account } from './account.tsx'
import { EngineProgress, useApplying } from './engine-wait.tsx'
import { FileDecisions } from './file-decisions.tsx'
import { LimitesAccount, LimitesReview } from './limites-review.tsx'
import { ReviewBody } from './review-body.tsx'
import { ReviewFooter } from './review-footer.tsx'
import { ReviewFrame } from './review-frame.tsx'
import { RecipeNote, useWaitingRecipe } from './recipe-note.tsx'
import type { TableChanges } from './table-changes.ts'
import { UnreadPart } from './unread-part.tsx'
import { useAdding } from './use-adding.ts'
import { useFocusKept } from './use-focus-kept.ts'
import { useRecipeDraft } from './use-recipe-draft.ts'
import type { Review, Reviewing } from './use-review.ts'
import './recipes.css'
import './review-tables.css'

interface ReviewDialogProps {
  readonly today: string
  readonly onLoaded: () => void
  readonly review: Review
  readonly reviewing: Reviewing
  readonly changes: TableChanges
}

/** One file before it counts: what it is, how each of its rows fares, and what the person decides about it. */
export function ReviewDialog({ review, reviewing, changes, today, onLoaded }: ReviewDialogProps) {
  const { reading } = review
  const [complete, setComplete] = useState(false)
  const [failed, setFailed] = useState(false)
  const heading = useFocusKept(reading)
  const adding = useAdding(reading)
  const waiting = useWaitingRecipe(review)
  const draft = useRecipeDraft(review, today, adding.decided)
  const load = async (others: readonly string[]) => {
    if (reading === null || reading.what === 'nada') return
    const loaded =
      reading.what === 'limites'
        ? await changes.loadLimites(reading, review.bytes)
        : others.length > 0
          ? await changes.loadSheets(adding.decided(reading), others, review.bytes, { complete, keep: draft.keep })
          : await changes.load(adding.decided(reading), review.bytes, {
              complete: complete && reading.ledger.table === 'instancias',
              keep: draft.keep,
            })
    setFailed(!loaded)
    if (!loaded) return
    reviewing.close()
    onLoaded()
  }
  return (
    <ReviewFrame
      title={
        <span ref={heading} tabIndex={-1}>
          {reviewText.title}
        </span>
      }
      head={
        <>
          <FileDecisions review={review} decide={reviewing.decide} complete={complete} onComplete={setComplete} />
          <Told review={review} applying={changes.busy} failed={failed} />
        </>
      }
      body={{ label: reviewText.rowsTitle, busy: review.busy }}
      foot={
        <ReviewFooter
          review={review}
          busy={changes.busy}
          waits={(adding.foreseen?.open ?? 0) > 0}
          draft={draft}
          waiting={waiting}
          onReadBy={reviewing.readBy}
          onLoad={(others) => void load(others)}
          onCancel={reviewing.close}
        />
      }
      isHeld={changes.busy}
      onClose={reviewing.close}
    >
      <RecipeNote reviewing={reviewing} />
      {reading?.what === 'limites' && <LimitesReview reading={reading} />}
      {reading?.what === 'tabla' && (
        <ReviewBody reading={reading} busy={review.busy} decide={reviewing.decide} adding={adding} />
      )}
      {reading?.what === 'nada' && (
        <UnreadPart review={review} reading={reading} decide={reviewing.decide} onLeave={reviewing.close} />
      )}
    </ReviewFrame>
  )
}

interface ToldProps {
  readonly review: Review
  readonly applying: boolean
  readonly failed: boolean
}

/** The account of the rows, and how far the reading or the loading is. */
function Told({ review: { reading, busy, share }, applying, failed }: ToldProps) {
  const words = useApplying()
  return (
    <>
      <div className="review-told" role="status">
        {reading?.what === 'tabla' && <Account counts={reading.ledger.counts} />}
        {reading?.what === 'limites' && <LimitesAccount conteo={reading.limites.brecha.conteo} />}
        <p className="review-status">
          {busy ? importText.reading : applying ? words : failed ? importText.failed : ''}
        </p>
      </div>
      {applying && <EngineProgress />}
      {busy && share > 0 && <progress className="review-progress" value={share} aria-label={importText.readingShare} />}
    </>
  )
}

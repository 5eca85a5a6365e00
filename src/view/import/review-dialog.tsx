import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { importText, reviewText } from '../text/index.ts'
import { Account } from './account.tsx'
import { FileDecisions } from './file-decisions.tsx'
import { LimitesAccount, LimitesReview } from './limites-review.tsx'
import { ReviewBody } from './review-body.tsx'
import { ReviewFooter } from './review-footer.tsx'
import { RecipeNote } from './recipe-note.tsx'
import type { TableChanges } from './table-changes.ts'
import { UnreadNote } from './unread-note.tsx'
import { useAdding } from './use-adding.ts'
import { useFocusKept } from './use-focus-kept.ts'
import { useRecipeDraft } from './use-recipe-draft.ts'
import type { Review, Reviewing } from './use-review.ts'
import './recipes.css'
import './review.css'
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
  const draft = useRecipeDraft(review, today, adding.decided)
  const load = async (others: readonly string[]) => {
    if (reading === null || reading.what === 'nada') return
    const loaded =
      reading.what === 'limites'
        ? await changes.loadLimites(reading, review.bytes)
        : others.length > 0
          ? await changes.loadSheets(adding.decided(reading), others, review.bytes, complete)
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
    <ModalOverlay
      className="review-overlay"
      isOpen
      isDismissable={false}
      isKeyboardDismissDisabled={changes.busy}
      onOpenChange={(isOpen) => !isOpen && reviewing.close()}
    >
      <Modal className="review-modal">
        <Dialog className="review">
          <header className="review-head">
            <Heading slot="title" level={2} className="review-title">
              <span ref={heading} tabIndex={-1}>
                {reviewText.title}
              </span>
            </Heading>
            <FileDecisions review={review} decide={reviewing.decide} complete={complete} onComplete={setComplete} />
            <Told review={review} applying={changes.busy} failed={failed} />
          </header>
          <div
            className="review-scroll"
            tabIndex={0}
            role="group"
            aria-label={reviewText.rowsTitle}
            aria-busy={review.busy}
          >
            <RecipeNote reviewing={reviewing} />
            {reading?.what === 'limites' && <LimitesReview reading={reading} />}
            {reading?.what === 'tabla' && (
              <ReviewBody reading={reading} busy={review.busy} decide={reviewing.decide} adding={adding} />
            )}
            {reading?.what === 'nada' && (
              <UnreadNote reading={reading} options={review.options} busy={review.busy} decide={reviewing.decide} />
            )}
          </div>
          <ReviewFooter
            review={review}
            busy={changes.busy}
            waits={(adding.foreseen?.open ?? 0) > 0}
            draft={draft}
            onLoad={(others) => void load(others)}
            onCancel={reviewing.close}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface ToldProps {
  readonly review: Review
  readonly applying: boolean
  readonly failed: boolean
}

/** The account of the rows, and how far the reading or the loading is. */
function Told({ review: { reading, busy, share }, applying, failed }: ToldProps) {
  return (
    <>
      <div className="review-told" role="status">
        {reading?.what === 'tabla' && <Account counts={reading.ledger.counts} />}
        {reading?.what === 'limites' && <LimitesAccount conteo={reading.limites.brecha.conteo} />}
        <p className="review-status">
          {busy ? importText.reading : applying ? importText.applying : failed ? importText.failed : ''}
        </p>
      </div>
      {busy && share > 0 && <progress className="review-progress" value={share} aria-label={importText.readingShare} />}
    </>
  )
}

import { useEffect, useRef, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { importText, reviewText } from '../text/index.ts'
import { Account } from './account.tsx'
import { FileDecisions } from './file-decisions.tsx'
import { ReviewBody } from './review-body.tsx'
import { ReviewFooter } from './review-footer.tsx'
import type { TableChanges } from './table-changes.ts'
import { UnreadNote } from './unread-note.tsx'
import type { Review, Reviewing } from './use-review.ts'

interface ReviewDialogProps {
  readonly review: Review
  readonly reviewing: Reviewing
  readonly changes: TableChanges
}

/** One file before it counts: what it is, how each of its rows fares, and what the person decides about it. */
export function ReviewDialog({ review, reviewing, changes }: ReviewDialogProps) {
  const { reading } = review
  const [complete, setComplete] = useState(false)
  const [failed, setFailed] = useState(false)
  const heading = useFocusKept(reading)
  const load = async (others: readonly string[]) => {
    if (reading?.ok !== true) return
    const loaded = others.length === 0
      ? await changes.load(reading, review.bytes, complete && reading.ledger.table === 'instancias')
      : await changes.loadSheets(reading, others, review.bytes, complete)
    setFailed(!loaded)
    if (loaded) reviewing.close()
  }
  return (
    <ModalOverlay className="review-overlay" isOpen isDismissable={false} isKeyboardDismissDisabled={changes.busy} onOpenChange={(isOpen) => !isOpen && reviewing.close()}>
      <Modal className="review-modal">
        <Dialog className="review">
          <header className="review-head">
            <Heading slot="title" level={2} className="review-title"><span ref={heading} tabIndex={-1}>{reviewText.title}</span></Heading>
            <FileDecisions review={review} decide={reviewing.decide} complete={complete} onComplete={setComplete} />
            <div className="review-told" role="status">
              {reading?.ok === true && <Account counts={reading.ledger.counts} />}
              <p className="review-status">{review.busy ? importText.reading : changes.busy ? importText.applying : failed ? importText.failed : ''}</p>
            </div>
          </header>
          <div className="review-scroll" tabIndex={0} role="group" aria-label={reviewText.rowsTitle} aria-busy={review.busy}>
            {reading?.ok === true && <ReviewBody reading={reading} busy={review.busy} decide={reviewing.decide} />}
            {reading?.ok === false && <UnreadNote reading={reading} options={review.options} busy={review.busy} decide={reviewing.decide} />}
          </div>
          <ReviewFooter review={review} busy={changes.busy} onLoad={(others) => void load(others)} onCancel={reviewing.close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** A decision may take the button that was pressed away; the keyboard then goes on from the title. */
function useFocusKept(reading: Review['reading']) {
  const heading = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body || !focused.isConnected) heading.current?.focus()
  }, [reading])
  return heading
}

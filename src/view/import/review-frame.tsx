import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import './review.css'

interface ReviewFrameProps {
  readonly title: ReactNode
  /** What stands under the title and stays while the rest scrolls. */
  readonly head: ReactNode
  /** What the part that scrolls is called, and whether it is still being made. */
  readonly body: { readonly label: string; readonly busy: boolean }
  readonly foot: ReactNode
  readonly children: ReactNode
  /** While what was decided is being applied the dialog stays. */
  readonly isHeld: boolean
  readonly onClose: () => void
}

/** The dialog of everything that is looked at before it is loaded: a head, a part that scrolls, what can be done. */
export function ReviewFrame({ title, head, body, foot, children, isHeld, onClose }: ReviewFrameProps) {
  return (
    <ModalOverlay
      className="review-overlay"
      isOpen
      isDismissable={false}
      isKeyboardDismissDisabled={isHeld}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="review-modal">
        <Dialog className="review">
          <header className="review-head">
            <Heading slot="title" level={2} className="review-title">
              {title}
            </Heading>
            {head}
          </header>
          <div className="review-scroll" tabIndex={0} role="group" aria-label={body.label} aria-busy={body.busy}>
            {children}
          </div>
          {foot}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

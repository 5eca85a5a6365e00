import { Component, Suspense, type ReactNode } from 'react'
import { stateText } from '../text/index.ts'

interface PartBoundaryProps {
  readonly children: ReactNode
  /** Shown while the part's code is on its way. */
  readonly waiting: ReactNode
}

/** A part of the screen whose code comes later: while it does not come, the rest stays usable. */
export class PartBoundary extends Component<PartBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return <Suspense fallback={this.props.waiting}>{this.props.children}</Suspense>
    return (
      <p role="alert" className="part-failed">
        {stateText.partFailed}{' '}
        <button type="button" className="link" onClick={() => location.reload()}>
          {stateText.reload}
        </button>
      </p>
    )
  }
}

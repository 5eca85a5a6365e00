import { useState, type ReactNode } from 'react'
import './folded-choices.css'

interface FoldedChoicesProps {
  /** What is folded, as the button says it. */
  readonly label: string
  readonly children: ReactNode
}

/** Choices that are all in sight where there is room, and behind one button where there is little. */
export function FoldedChoices({ label, children }: FoldedChoicesProps) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <button
        type="button"
        className="plain-button head-fold"
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {label}
      </button>
      <div className={opened ? 'head-choices' : 'head-choices head-folded'}>{children}</div>
    </>
  )
}

import { useState } from 'react'
import type { CellToMend } from '../../workspace/imports/index.ts'
import { mendingText } from '../text/index.ts'
import './mending.css'

interface CellMendProps {
  readonly line: number
  readonly cell: CellToMend
  /** Lines that fail by the same text, this one among them. */
  readonly same: readonly number[]
  readonly busy: boolean
  readonly onMend: (lines: readonly number[], text: string) => void
}

/** A cell of the file where it is typed again: Enter takes what is written, Escape goes back to what the file says. */
export function CellMend({ line, cell, same, busy, onMend }: CellMendProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const text = (draft ?? cell.text).trim()
  const isSame = text === cell.text
  const take = (lines: readonly number[]) => {
    if (busy || isSame) return
    onMend(lines, text)
    setDraft(null)
  }
  return (
    <form
      className="cell-mend"
      onSubmit={(event) => {
        event.preventDefault()
        take([line])
      }}
    >
      <input
        className="edit-input"
        type="text"
        maxLength={2_000}
        value={draft ?? cell.text}
        aria-label={mendingText.cell(cell.header, line)}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || draft === null) return
          event.stopPropagation()
          setDraft(null)
        }}
      />
      <button
        type="submit"
        className="plain-button"
        disabled={busy || isSame}
        aria-label={mendingText.mendOf(cell.header, line)}
      >
        {mendingText.mend}
      </button>
      {same.length > 1 && (
        <button type="button" className="plain-button" disabled={busy || isSame} onClick={() => take(same)}>
          {mendingText.mendSame(same.length)}
        </button>
      )}
    </form>
  )
}

import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Deck } from '../../workspace/commands/index.ts'
import { workshopText } from '../text/index.ts'
import { showGesture } from './show-keys.ts'
import { SlideView, type LivePart } from './slide-view.tsx'
import './show.css'

interface SlideShowProps {
  readonly deck: Deck
  readonly pictures: ReadonlyMap<string, string>
  /** What takes the place of a still picture on the screen. */
  readonly live: LivePart
  readonly onLeave: () => void
}

/** The slides one by one over everything else; the keyboard goes through them and Esc comes back. */
export function SlideShow({ deck, pictures, live, onLeave }: SlideShowProps) {
  const frame = useRef<HTMLDialogElement>(null)
  const [at, setAt] = useState(0)
  const [notes, setNotes] = useState(false)
  useModal(frame)
  const slide = deck.slides[Math.min(at, deck.slides.length - 1)]
  const leave = () => {
    if (document.fullscreenElement !== null) void document.exitFullscreen()
    onLeave()
  }
  const go = (to: number) => setAt(Math.min(Math.max(to, 0), deck.slides.length - 1))
  useKeys((event) => {
    const isButton = event.target instanceof HTMLButtonElement && event.key === ' '
    const onMap = event.target instanceof Element && event.target.closest('[role="application"]') !== null
    const gesture =
      event.ctrlKey || event.metaKey || event.altKey || isButton
        ? null
        : showGesture(event.key, at, deck.slides.length, onMap)
    if (gesture === null) return
    event.preventDefault()
    event.stopPropagation()
    if (gesture.kind === 'go') go(gesture.to)
    else if (gesture.kind === 'leave') leave()
    else if (gesture.kind === 'full') toggleFull(frame.current)
    else setNotes(!notes)
  })
  if (slide === undefined) return null
  return (
    <dialog ref={frame} className="show" aria-label={workshopText.slideShow(deck.title)} onCancel={leave}>
      <div className={notes ? 'show-stage with-notes' : 'show-stage'}>
        <SlideView deck={deck} slide={slide} at={at} pictures={pictures} live={live} />
        {notes && (
          <aside className="show-notes" aria-label={workshopText.notes}>
            <h3>{workshopText.notes}</h3>
            {slide.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </aside>
        )}
      </div>
      <p className="hidden-text" aria-live="polite">
        {workshopText.position(at + 1, deck.slides.length, slide.title)}
      </p>
      <div className="show-bar">
        <button type="button" onClick={() => go(at - 1)} aria-disabled={at === 0} aria-label={workshopText.earlier}>
          <span aria-hidden="true">←</span>
        </button>
        <button
          type="button"
          onClick={() => go(at + 1)}
          aria-disabled={at === deck.slides.length - 1}
          aria-label={workshopText.later}
        >
          <span aria-hidden="true">→</span>
        </button>
        <button type="button" aria-pressed={notes} onClick={() => setNotes(!notes)}>
          {workshopText.notesKey}
        </button>
        <button type="button" onClick={() => toggleFull(frame.current)}>
          {workshopText.fullKey}
        </button>
        <button type="button" onClick={leave}>
          {workshopText.leaveKey}
        </button>
      </div>
    </dialog>
  )
}

/** Opens above the page, which waits behind it, and gives the focus back when it goes. */
function useModal(frame: RefObject<HTMLDialogElement | null>): void {
  useEffect(() => {
    const dialog = frame.current
    const before = document.activeElement
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [frame])
}

/** Keys are heard wherever the focus is, before the page behind hears them. */
function useKeys(onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey)
  useEffect(() => {
    latest.current = onKey
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event)
    document.addEventListener('keydown', listen, true)
    return () => document.removeEventListener('keydown', listen, true)
  }, [])
}

function toggleFull(frame: HTMLElement | null): void {
  const change = document.fullscreenElement === null ? frame?.requestFullscreen() : document.exitFullscreen()
  change?.catch(() => undefined)
}

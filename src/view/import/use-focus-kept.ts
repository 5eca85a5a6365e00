import { useEffect, useRef, type RefObject } from 'react'

const REVIEW = '.review'
const PART = '.review-part, .review-head, .review-scroll'
const CONTROLS = 'button:enabled, input:enabled, select:enabled, textarea:enabled, summary'

/** Where the hand was: a part of the review, and which of its controls. */
interface Hand {
  readonly part: Element
  readonly at: number
}

/**
 * A decision may take away the button that was pressed: once the file is read again the keyboard goes on from what
 * stands in its place, and from the title, whose ref this gives, only where its part is gone too.
 */
export function useFocusKept(reading: unknown): RefObject<HTMLSpanElement | null> {
  const heading = useRef<HTMLSpanElement>(null)
  const hand = useRef<Hand | null>(null)
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      const now = target instanceof Element ? handAt(target) : null
      if (now !== null) hand.current = now
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])
  useEffect(() => {
    if (isLost(document.activeElement)) (nextTo(hand.current) ?? heading.current)?.focus()
  }, [reading])
  return heading
}

function handAt(target: Element): Hand | null {
  const part = target.closest(REVIEW) === null ? null : target.closest(PART)
  const at = part === null ? -1 : controlsOf(part).indexOf(target as HTMLElement)
  return part === null || at < 0 ? null : { part, at }
}

function nextTo(hand: Hand | null): HTMLElement | undefined {
  if (hand === null || !hand.part.isConnected) return undefined
  const controls = controlsOf(hand.part)
  return controls[Math.min(hand.at, controls.length - 1)]
}

function controlsOf(part: Element): readonly HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(CONTROLS)]
}

function isLost(focused: Element | null): boolean {
  return focused === null || focused === document.body || !focused.isConnected || focused.matches(REVIEW)
}

import { useCallback, useEffect, useRef, type RefObject } from 'react'
import { bringToSight } from './to-contents.ts'

/** What begins below this share of the screen is not noticed by who chose it further up. */
const NOTICED = 0.75

interface BroughtToSight {
  /** Where what is chosen is shown. */
  readonly part: RefObject<HTMLElement | null>
  /** Goes back to what it was chosen with. */
  readonly goBack: () => void
}

/**
 * On a page of one column what is chosen opens below the list: it is brought to sight and the keyboard goes on in it.
 * Beside the list, where it is seen already, nothing moves; nor when the page opens with something chosen.
 */
export function useBroughtToSight(chosen: string | null): BroughtToSight {
  const part = useRef<HTMLElement>(null)
  const from = useRef<Element | null>(null)
  const before = useRef(chosen)
  useEffect(() => {
    const isSame = before.current === chosen
    before.current = chosen
    const shown = part.current
    if (isSame || chosen === null || shown === null) return
    if (shown.getBoundingClientRect().top < window.innerHeight * NOTICED) return
    from.current = document.activeElement
    bringToSight(shown)
  }, [chosen])
  const goBack = useCallback(() => {
    const [list, control] = [part.current?.previousElementSibling, from.current]
    const to = control?.isConnected === true ? control : list
    to?.scrollIntoView({ block: control === to ? 'center' : 'start' })
    if (to instanceof HTMLElement) to.focus({ preventScroll: true })
  }, [])
  return { part, goBack }
}

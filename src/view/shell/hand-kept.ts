import { useEffect } from 'react'

const PARTS = 'section, article, aside, form, fieldset, table, ul, ol'
const CONTROLS = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary'
/** Dialogs and menus give the focus back by themselves, and a grid has a tab stop of its own. */
const OWN = 'dialog, [role="dialog"], [role="listbox"], [role="grid"]'

/** The control that has the focus, and its place in each part of the page around it, the nearest first. */
interface Hand {
  readonly control: Element
  readonly around: readonly { readonly part: Element; readonly at: number }[]
}

/**
 * A control may go away with what it acted on: who works by keyboard goes on from what stands in its place, and not
 * from the top of the page.
 */
export function HandKept(): null {
  useEffect(() => {
    let hand: Hand | null = null
    let byKey = false
    const note = ({ target }: FocusEvent) => {
      hand = target instanceof Element ? handAt(target) : null
    }
    const press = ({ type }: Event) => {
      byKey = type === 'keydown'
    }
    const look = new MutationObserver(() => {
      if (hand === null || hand.control.isConnected || document.activeElement !== document.body) return
      if (byKey) nextTo(hand)?.focus()
      else hand = null
    })
    document.addEventListener('focusin', note)
    document.addEventListener('keydown', press, true)
    document.addEventListener('pointerdown', press, true)
    look.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', note)
      document.removeEventListener('keydown', press, true)
      document.removeEventListener('pointerdown', press, true)
      look.disconnect()
    }
  }, [])
  return null
}

function handAt(control: Element): Hand | null {
  if (control.closest('main') === null || control.closest(OWN) !== null) return null
  const around = []
  for (let part = control.closest(PARTS); part !== null; part = part.parentElement?.closest(PARTS) ?? null)
    around.push({ part, at: controlsOf(part).indexOf(control) })
  return { control, around }
}

/** What stands in the place of the hand, in the nearest part that is left and has a control. */
function nextTo({ around }: Hand): HTMLElement | undefined {
  for (const { part, at } of around) {
    const controls = part.isConnected ? controlsOf(part) : []
    if (controls.length > 0) return controls[Math.min(Math.max(at, 0), controls.length - 1)] as HTMLElement
  }
  return undefined
}

function controlsOf(part: Element): readonly Element[] {
  return [...part.querySelectorAll(CONTROLS)]
}

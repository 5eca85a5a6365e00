import { createContext, useContext, type ComponentType, type ReactNode } from 'react'

/** Whether what opens over the page (a menu, a note, a dialog) is drawn open, in its place under what opens it. */
export const Opened = createContext(false)

interface Overlay {
  readonly className?: string
  readonly children?: ReactNode
}

/**
 * The same part, which shows what it holds where the picture is of something open: a picture has no layer above it.
 * What opens from inside it stays closed, but for the dialog that a veil lies under.
 */
export function shownWhenOpened(Real: ComponentType<Overlay>, isVeil: boolean): ComponentType<Overlay> {
  return function Shown(props) {
    if (!useContext(Opened)) return <Real {...props} />
    return (
      <div className={props.className}>
        <Opened value={isVeil}>{props.children}</Opened>
      </div>
    )
  }
}

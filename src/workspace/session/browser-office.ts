import { parseOffice, writeOffice } from '../choices/index.ts'
import type { OfficePort } from './workspace-options.ts'

/** The script of the first picture reads it too: a region's desk opens with a view of its own. */
const KEY = 'brecha-mesa'

/** Whose desk it is, in the browser's own storage for short texts; where that is refused, nobody's. */
export function browserOffice(open: () => Storage = () => localStorage): OfficePort {
  return {
    read: () => attempt(() => parseOffice(open().getItem(KEY) ?? '')),
    write: (office) => void attempt(() => open().setItem(KEY, writeOffice(office))),
  }
}

function attempt<T>(act: () => T): T | null {
  try {
    return act()
  } catch {
    return null
  }
}

/** What a key does during a presentation. */
export type ShowGesture = { readonly kind: 'go'; readonly to: number } | { readonly kind: 'leave' | 'full' | 'notes' }

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
}

/**
 * The gesture of a key at a slide of so many; null for any other key, and for the arrows while the map has the focus.
 * Going past an end stays there.
 */
export function showGesture(key: string, at: number, of: number, onMap = false): ShowGesture | null {
  if (onMap && key.startsWith('Arrow')) return null
  const step = STEPS[key]
  if (step !== undefined) return { kind: 'go', to: Math.min(Math.max(at + step, 0), of - 1) }
  switch (key) {
    case 'Home':
      return { kind: 'go', to: 0 }
    case 'End':
      return { kind: 'go', to: of - 1 }
    case 'Escape':
      return { kind: 'leave' }
    case 'f':
    case 'F':
      return { kind: 'full' }
    case 'n':
    case 'N':
      return { kind: 'notes' }
    default:
      return null
  }
}

import { useEffect, useState } from 'react'
import { surroundingsHere } from '../../workspace/session/index.ts'
import { firstScreen } from '../first-map.ts'
import type { Painter } from './painter/painter.ts'

const drawn = new WeakSet<Painter>()

/**
 * Draws what stands around the country once the first map stands; whose it is, once it is drawn, with or without the
 * airports of which it is unsure. Without it the map is whole: there is only less to find one's way by.
 */
export function useSurroundings(painter: Painter | null, withUnsure: boolean): string | null {
  const [source, setSource] = useState<string | null>(null)
  const [show, setShow] = useState<((map: Painter['map'], isShown: boolean) => void) | null>(null)
  useEffect(() => {
    if (painter === null) return
    let stale = false
    const draw = async () => {
      await Promise.all([firstScreen(), painter.whole])
      const [around, { drawSurroundings, showUnsure }] = await Promise.all([
        surroundingsHere(),
        import('./painter/surroundings.ts'),
      ])
      if (stale) return
      if (!drawn.has(painter)) drawSurroundings(painter.map, around, setSource)
      drawn.add(painter)
      setShow(() => showUnsure)
    }
    draw().catch(() => setSource(null))
    return () => {
      stale = true
    }
  }, [painter])
  useEffect(() => {
    if (painter !== null) show?.(painter.map, withUnsure)
  }, [painter, show, source, withUnsure])
  return source
}

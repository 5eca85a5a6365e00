import { useEffect, useState, type RefObject } from 'react'

/** How wide the place is, within bounds; the widest until it is measured. */
export function useWidth(
  place: RefObject<HTMLElement | null>,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const [width, setWidth] = useState(most)
  useEffect(() => {
    const { current } = place
    if (current === null) return
    const sizes = new ResizeObserver(() => setWidth(Math.min(most, Math.max(least, current.clientWidth))))
    sizes.observe(current)
    return () => sizes.disconnect()
  }, [place, least, most])
  return width
}

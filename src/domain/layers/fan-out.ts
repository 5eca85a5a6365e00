/** Offset in pixels from the shared place, y downwards. */
export type Offset = readonly [number, number]

/** The offset of what stands at its own place. */
export const UNSHIFTED: Offset = [0, 0]

/**
 * Offsets for things that share one place, `spacing` pixels apart: the first ring holds six and each further ring six
 * more, so none covers another; a thing alone stays where it is.
 */
export function fanOut(count: number, spacing: number): readonly Offset[] {
  if (count === 1) return [UNSHIFTED]
  const offsets: Offset[] = []
  for (let ring = 1; offsets.length < count; ring += 1) {
    const inRing = Math.min(6 * ring, count - offsets.length)
    const radius = Math.max(ring * spacing, inRing > 1 ? spacing / (2 * Math.sin(Math.PI / inRing)) : 0)
    for (let index = 0; index < inRing; index += 1) offsets.push(onCircle(radius, index / inRing))
  }
  return offsets
}

function onCircle(radius: number, turn: number): Offset {
  const angle = 2 * Math.PI * turn - Math.PI / 2
  return [radius * Math.cos(angle), radius * Math.sin(angle)]
}

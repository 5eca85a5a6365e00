import { useState, type PointerEvent } from 'react'

interface Taken {
  readonly id: string
  readonly from: readonly [number, number]
  readonly by: readonly [number, number]
}

/**
 * What a stop of the map needs to be taken by a pointer, a finger too, and dropped on another; `width` is that of the
 * picture in its own units.
 */
export function useStopDrag(width: number, onDrop: (moved: string, onto: string) => void) {
  const [taken, setTaken] = useState<Taken | null>(null)
  const move = ({ clientX, clientY, currentTarget }: PointerEvent<SVGGElement>) => {
    if (taken === null) return
    const scale = width / (currentTarget.ownerSVGElement?.getBoundingClientRect().width ?? width)
    setTaken({ ...taken, by: [(clientX - taken.from[0]) * scale, (clientY - taken.from[1]) * scale] })
  }
  const drop = ({ clientX, clientY }: PointerEvent<SVGGElement>) => {
    const under = document.elementFromPoint(clientX, clientY)?.closest<SVGGElement>('[data-visit]')
    const onto = under?.dataset['visit']
    setTaken(null)
    if (taken !== null && onto !== undefined && onto !== taken.id) onDrop(taken.id, onto)
  }
  return (id: string) => {
    const isTaken = taken?.id === id
    return {
      'data-visit': id,
      className: isTaken ? 'trip-stop-taken' : 'trip-stop-free',
      transform: isTaken ? `translate(${taken.by.join(' ')})` : undefined,
      onPointerDown: (event: PointerEvent<SVGGElement>) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        setTaken({ id, from: [event.clientX, event.clientY], by: [0, 0] })
      },
      onPointerMove: move,
      onPointerUp: drop,
      onPointerCancel: () => setTaken(null),
    }
  }
}

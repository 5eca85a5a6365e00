import { useState, type DragEvent } from 'react'
import type { Day } from '../../domain/calendar/index.ts'
import { isMadeAhead, moveVisit, type Visit } from '../../domain/visits/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { planText, shareText } from '../text/index.ts'
import type { Planning } from './use-plan.ts'

type Say = (sentence: string) => void

/** Gives a visit a day of its own, or none, and says it; says why where it may not be. Answers whether it did. */
export function useMoveVisit(planning: Planning, onSay: Say): (visit: Visit, day: Day | null) => boolean {
  const today = useWorkspace((state) => state.choices.parameters.referenceDate)
  return (visit, day) => {
    const name = planning.nameOf(visit)
    const why = !planning.mayChange(visit)
      ? shareText.visitLocked(name)
      : isMadeAhead({ ...visit, date: day }, today)
        ? planText.notYetMade(day ?? today, today)
        : null
    if (why === null) planning.change(moveVisit(planning.plan, visit.id, day))
    onSay(why ?? (day === null ? planText.undatedNow(name) : planText.moved(name, day)))
    return why === null
  }
}

/** What a row of a visit needs to be taken by the pointer and dropped on another; both are told by their ids. */
export function useVisitDrag(onDrop: (moved: string, onto: string) => void) {
  const [over, setOver] = useState<string | null>(null)
  return (id: string) => ({
    draggable: true,
    'data-over': over === id || undefined,
    onDragStart: (event: DragEvent) => event.dataTransfer.setData('text/plain', id),
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(id)
    },
    onDragLeave: () => setOver(null),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(null)
      const moved = event.dataTransfer.getData('text/plain')
      if (moved !== id) onDrop(moved, id)
    },
  })
}

import { useEffect, useEffectEvent, useState } from 'react'
import type { Actor } from '../../domain/capacities/index.ts'
import {
  readCapacityFile,
  rememberPlace,
  takeInstrument,
  takeRound,
  type AnswersSaid,
  type CapacityFile,
  type NameToPlace,
} from '../../workspace/commands/index.ts'
import { useDesk, useScreen } from '../desk/index.ts'
import { needsText } from '../text/index.ts'

type Found = Extract<CapacityFile, { kind: 'respuestas' }>
type PlaceCode = NameToPlace['suggested'][number]['code']

/** A file of answers that is looked at before it is taken, with what a person said of it. */
export interface AnswersAtHand {
  readonly found: Found | null
  readonly actor: Actor | null
  readonly said: string
  say(words: string): void
  load(file: File): void
  answerFor(actor: Actor | null): void
  place(naming: string, code: PlaceCode, name: string): void
  take(label: string): void
  leave(): void
}

const NOTHING_SAID: AnswersSaid = { actor: null, confirmed: new Map() }

/** Reads a file of answers anew with each thing that is said of it; one that was brought elsewhere is read at once. */
export function useAnswers(): AnswersAtHand {
  const { workspace } = useDesk()
  const { found, told, said, say, setFound, load, again } = useReading()
  useBrought(load)
  return {
    ...{ found, said, say, load, actor: told.actor },
    answerFor: (actor) => again({ ...told, actor }),
    place: (naming, code, name) => {
      const kept = rememberPlace(workspace, naming, code, needsText.namesFile)
      say(kept ? needsText.remembered(name) : needsText.onlyHere(name))
      again({ ...told, confirmed: new Map([...told.confirmed, [naming, code]]) })
    },
    take: (label) => {
      if (found === null) return
      workspace.choose({ needRound: takeRound(workspace, found, label) })
      setFound(null)
      say(needsText.taken(label))
    },
    leave: () => setFound(null),
  }
}

/** The file at hand and what it holds, under what was said of it. */
function useReading() {
  const { workspace } = useDesk()
  const [file, setFile] = useState<File | null>(null)
  const [told, setTold] = useState(NOTHING_SAID)
  const [found, setFound] = useState<Found | null>(null)
  const [said, say] = useState('')
  const read = async (from: File, next: AnswersSaid) => {
    setTold(next)
    const bytes = new Uint8Array(await from.arrayBuffer())
    const made = await readCapacityFile(workspace, bytes, from.name, next)
    setFile(from)
    setFound(made?.kind === 'respuestas' ? made : null)
    if (made === null) say(needsText.unread)
    if (made?.kind !== 'instrumento') return
    if (made.capacities.length === 0) return say(needsText.noneTaken)
    takeInstrument(workspace, made.capacities)
    const refused = made.refusedLines.length === 0 ? '' : needsText.refusedLines(made.refusedLines)
    say(`${needsText.took(made.capacities.length)} ${refused}`)
  }
  const tryReading = (from: File, next: AnswersSaid) => void read(from, next).catch(() => say(needsText.unread))
  const load = (from: File) => {
    say('')
    tryReading(from, { ...told, confirmed: new Map() })
  }
  const again = (next: AnswersSaid) => {
    setTold(next)
    if (file !== null && found !== null) tryReading(file, next)
  }
  return { found, told, said, say, setFound, load, again }
}

function useBrought(load: (file: File) => void): void {
  const { screen } = useDesk()
  const brought = useScreen((state) => state.answers)
  const receive = useEffectEvent((from: File) => {
    screen.set({ answers: null })
    load(from)
  })
  useEffect(() => {
    if (brought) receive(brought)
  }, [brought])
}

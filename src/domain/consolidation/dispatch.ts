import type { Day } from '../calendar/index.ts'

/** A kit that was made to be sent to a territory. */
export interface SentKit {
  readonly id: string
  /** Key of the territory. */
  readonly unit: string
  readonly on: Day
}

/** A returned file that was taken in. */
export interface KitAnswer {
  /** Which kit it was; '' for a matrix that left in no kit. */
  readonly kit: string
  /** Key of the territory that answers, or '' where the file does not say. */
  readonly unit: string
  readonly file: string
  readonly on: Day
}

/** What was sent to whom, and what came back. */
export interface Dispatches {
  readonly sent: readonly SentKit[]
  readonly answers: readonly KitAnswer[]
}

export const NO_DISPATCHES: Dispatches = { sent: [], answers: [] }

/** How a territory stands: when it was last sent a kit, and when it answered since; null for never. */
export interface Standing {
  readonly sentOn: Day | null
  readonly answeredOn: Day | null
}

/** How a territory stands, by its key: an answer to an earlier kit than the last that was sent is none to that one. */
export function standingOf({ sent, answers }: Dispatches, unit: string): Standing {
  const sentOn = latest(sent.filter((kit) => kit.unit === unit))
  const answeredOn = latest(answers.filter((answer) => answer.unit === unit))
  return { sentOn, answeredOn: sentOn !== null && answeredOn !== null && answeredOn < sentOn ? null : answeredOn }
}

function latest(dated: readonly { readonly on: Day }[]): Day | null {
  return dated.reduce<Day | null>((last, { on }) => (last === null || on > last ? on : last), null)
}

/** The dispatches with more kits sent, each once. */
export function withSent({ sent, answers }: Dispatches, more: readonly SentKit[]): Dispatches {
  return { sent: [...new Map([...sent, ...more].map((kit) => [kit.id, kit])).values()], answers }
}

/** The dispatches with more answers, the last of each file and kit. */
export function withAnswers({ sent, answers }: Dispatches, more: readonly KitAnswer[]): Dispatches {
  return { sent, answers: [...new Map([...answers, ...more].map((each) => [answerKey(each), each])).values()] }
}

/** What tells an answer from others. */
export function answerKey({ kit, file }: KitAnswer): string {
  return `${kit}\n${file}`
}

import type { Capacity } from './instrument.ts'
import { plainWords } from '../untrusted/index.ts'

/** What a column says besides answers: whose instancia it is, what kind of actor, and when. */
export type PlaceRole = 'ubigeo' | 'region' | 'provincia' | 'distrito' | 'nivel' | 'lugar' | 'actor' | 'cuando'

/** Which column holds what; every other one (mails, names, addresses of machines) is not read. */
export interface AnswerColumns {
  readonly roles: ReadonlyMap<PlaceRole, number>
  /** By capacity: its columns, several where each option has its own. */
  readonly questions: readonly (readonly number[])[]
  /** Columns that are not read, and are kept nowhere. */
  readonly dropped: number
  /** Lines of header. */
  readonly heads: 1 | 2
}

const ROLE_WORDS: readonly (readonly [PlaceRole, RegExp])[] = [
  ['ubigeo', /\bubigeo\b|^codigo (?:inei|del? (?:distrito|provincia|territorio))/],
  [
    'cuando',
    /^(?:marca temporal|timestamp|hora de (?:finalizacion|inicio)|completion time|start time|fecha\b.*|end date|date modified|start date|date created)$/,
  ],
  ['actor', /\bactor\b|\brol\b|\bcargo\b|en calidad de|como participa|tipo de integrante|kind of actor/],
  ['nivel', /^nivel\b/],
  ['distrito', /\bdistrito\b/],
  ['provincia', /\bprovincia\b/],
  ['region', /\bregion\b|\bdepartamento\b/],
  [
    'lugar',
    /\bmunicipalidad\b|\bgobierno (?:local|regional)\b|\binstancia (?:a la )?que\b|^instancia\b|\bterritorio\b|\bjurisdiccion\b/,
  ],
]
/** What SurveyMonkey writes under the question where it has one column. */
const SECOND_HEAD = /^(?:open ended response|response|respuesta|respuesta abierta)$/
/** Shorter questions are told by the whole of them. */
const LEAST_BEGINNING = 30

/** Finds the columns of a file of answers by its header, as the digital forms write it. */
export function findColumns(cells: readonly (readonly string[])[], capacities: readonly Capacity[]): AnswerColumns {
  const [first = [], second = []] = cells
  const heads = second.some((cell) => SECOND_HEAD.test(plainWords(cell))) ? 2 : 1
  const width = Math.max(first.length, heads === 2 ? second.length : 0)
  const names = spread(first, width, heads === 2)
  const keys = capacities.map(({ question }) => questionKey(question))
  const questions: number[][] = capacities.map(() => [])
  const roles = new Map<PlaceRole, number>()
  let dropped = 0
  for (const [column, name] of names.entries()) {
    const at = questionAt(name, keys, capacities)
    if (at >= 0 && (heads === 2 || questions[at]?.length === 0)) questions[at]?.push(column)
    else if (!takeRole(roles, name, column)) dropped += 1
  }
  return { roles, questions, dropped, heads }
}

/** The names of the columns; one of several options bears its question in the first of them only. */
function spread(first: readonly string[], width: number, carries: boolean): readonly string[] {
  let last = ''
  return Array.from({ length: width }, (_, at) => {
    const own = (first[at] ?? '').trim()
    if (own !== '' || !carries) last = own
    return last
  })
}

/** Without its number, its asterisk, and what is before the row of a grid ("Marque: [Sé orientar]"). */
function questionKey(text: string): string {
  return plainWords(text.replace(/^\s*(?:pregunta\s*)?\d+\s*[.):-]+\s*/i, ''))
}

function questionAt(name: string, keys: readonly string[], capacities: readonly Capacity[]): number {
  const [, row] = /\[([^\]]+)\]\s*$/.exec(name) ?? []
  const said = [name, ...(row === undefined ? [] : [row])].map(questionKey).filter((text) => text !== '')
  const exact = keys.findIndex((key) => said.includes(key))
  if (exact >= 0) return exact
  const byId = capacities.findIndex(({ id }) => said.includes(plainWords(id)))
  if (byId >= 0) return byId
  return keys.findIndex((key) =>
    said.some(
      (text) => Math.min(text.length, key.length) >= LEAST_BEGINNING && (key.startsWith(text) || text.startsWith(key)),
    ),
  )
}

function takeRole(roles: Map<PlaceRole, number>, name: string, column: number): boolean {
  const plain = plainWords(name)
  const role = ROLE_WORDS.find(([each, words]) => !roles.has(each) && words.test(plain))?.[0]
  if (role === undefined) return false
  roles.set(role, column)
  return true
}

import type { Capacity } from './instrument.ts'
import { plainWords } from '../untrusted/index.ts'

/** Points of an answer, 0–100; null where nothing was answered; `unread` where it is none of what is offered. */
export type Scored = number | null | 'unread'

/** The usual options of a degree from least to most. */
const USUAL_DEGREES = [
  'Totalmente en desacuerdo',
  'En desacuerdo',
  'Ni de acuerdo ni en desacuerdo',
  'De acuerdo',
  'Totalmente de acuerdo',
] as const

/** Other words for the five degrees, from least to most. */
const DEGREES: readonly (readonly string[])[] = [
  ['muy en desacuerdo', 'nunca', 'nada', 'muy bajo', 'muy malo', 'pesimo', 'ninguno', 'strongly disagree', 'never'],
  ['casi nunca', 'rara vez', 'poco', 'bajo', 'malo', 'disagree', 'rarely'],
  [
    'indiferente',
    'neutral',
    'a veces',
    'algunas veces',
    'regular',
    'medio',
    'algo',
    'indeciso',
    'neither agree nor disagree',
    'sometimes',
  ],
  ['casi siempre', 'frecuentemente', 'bastante', 'alto', 'bueno', 'agree', 'often'],
  [
    'muy de acuerdo',
    'siempre',
    'mucho',
    'muy alto',
    'muy bueno',
    'excelente',
    'totalmente',
    'strongly agree',
    'always',
  ],
]
const DEGREE_OF = new Map(
  [
    ...USUAL_DEGREES.map(plainWords).entries(),
    ...DEGREES.flatMap((words, at) => words.map((word) => [at, word] as const)),
  ].map(([at, word]) => [word, at]),
)
const YES = new Set(['si', 's', 'yes', 'verdadero', 'true', 'v', '1'])
const NO = new Set(['no', 'n', 'falso', 'false', 'f', '0'])
const SILENT = new Set([
  '',
  'no se',
  'no sabe',
  'no responde',
  'ns nr',
  'ns',
  'nr',
  'no sabe no responde',
  'no sabe no opina',
  'na',
  'n a',
  'no aplica',
  'sin respuesta',
  'prefiero no responder',
  'skipped',
])

/** Scores the answers to one question; each different text is judged once. */
export function scorerOf(capacity: Capacity): (text: string) => Scored {
  const known = new Map<string, Scored>()
  const judge = judgeOf(capacity)
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const plain = plainWords(text)
    const scored = SILENT.has(plain) ? null : judge(plain)
    known.set(text, scored)
    return scored
  }
}

function judgeOf(capacity: Capacity): (plain: string) => Scored {
  const right = capacity.right.map(plainWords)
  const options = capacity.options.map(plainWords)
  switch (capacity.form) {
    case 'si_no':
      return (plain) => judgeYesNo(plain, !right.some((each) => NO.has(each)))
    case 'escala':
      return (plain) => judgeDegree(plain, options, right)
    case 'opcion':
      return (plain) => judgeOption(plain, options, right)
    case 'varias':
      return (plain) => judgeSeveral(plain, options, right)
  }
}

function judgeYesNo(plain: string, rightIsYes: boolean): Scored {
  const [first = ''] = plain.split(' ')
  const said = YES.has(first) ? true : NO.has(first) ? false : null
  return said === null ? 'unread' : said === rightIsYes ? 100 : 0
}

/** A number from 1 to the last degree, alone or before its word ("4 - De acuerdo"), or the word. */
function judgeDegree(plain: string, options: readonly string[], right: readonly string[]): Scored {
  const last = (options.length || USUAL_DEGREES.length) - 1
  const [, digits, word = ''] = /^(\d+)(?: (.*))?$/.exec(plain) ?? []
  const named = (text: string) => (options.length > 0 ? options.indexOf(text) : (DEGREE_OF.get(text) ?? -1))
  const byWord = named(digits === undefined ? plain : word)
  const at = byWord >= 0 ? byWord : digits === undefined ? -1 : Number(digits) - 1
  if (at < 0 || at > last || last < 1) return 'unread'
  const isReversed = right.length > 0 && right[0] === options[0]
  return (100 * (isReversed ? last - at : at)) / last
}

function judgeOption(plain: string, options: readonly string[], right: readonly string[]): Scored {
  const said = withoutLetter(plain, [...options, ...right])
  if (right.includes(said)) return 100
  return options.length === 0 || options.includes(said) ? 0 : 'unread'
}

/** "a la comisaria" is its option when that is offered as "La comisaría". */
function withoutLetter(plain: string, offered: readonly string[]): string {
  const bare = plain.replace(/^\p{L} /u, '')
  return !offered.includes(plain) && offered.includes(bare) ? bare : plain
}

/** The right ones chosen less the wrong ones, of all that are right; never below zero. */
function judgeSeveral(plain: string, options: readonly string[], right: readonly string[]): Scored {
  let left = ` ${plain} `
  const offered = [...new Set([...options, ...right])].sort((a, b) => b.length - a.length)
  const chosen = offered.filter((option) => {
    if (!left.includes(` ${option} `)) return false
    left = left.replace(` ${option} `, '  ')
    return true
  })
  if (chosen.length === 0) return 'unread'
  const hits = chosen.filter((each) => right.includes(each)).length
  return Math.max(0, (100 * (2 * hits - chosen.length)) / Math.max(1, right.length))
}

/** What is offered as an answer, and the points that each option gives by itself: the scoring sheet of a question. */
export function optionPoints(capacity: Capacity): readonly { readonly option: string; readonly points: number }[] {
  const score = scorerOf(capacity)
  return offeredBy(capacity).map((option) => {
    const points = score(option)
    return { option, points: typeof points === 'number' ? points : 0 }
  })
}

function offeredBy({ form, options, right }: Capacity): readonly string[] {
  if (options.length > 0) return options
  return form === 'si_no' ? ['Sí', 'No'] : form === 'escala' ? USUAL_DEGREES : right
}

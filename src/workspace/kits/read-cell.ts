import { foldText, readDate, readNumber, readYesNo } from '../../database/ledger/index.ts'
import { travelsFreely, type KitFaultKind } from '../../domain/consolidation/index.ts'
import { VOCABULARIES, type KitColumn } from '../../publish/kit/index.ts'
import { isFieldValue } from '../../domain/life/index.ts'
import { levelOf, readCode } from '../../domain/territory/index.ts'
import { isDocumentLink } from '../papers/index.ts'

/** A cell as the register writes it ('' when it is empty), or why it is not read. */
export type CellRead = { readonly value: string } | { readonly fault: KitFaultKind }

const UNREADABLE: CellRead = { fault: 'valor_ilegible' }
const LONGEST: Readonly<Record<string, number>> = { nota: 4_000, enlace: 2_000 }
const LONGEST_TEXT = 400

/**
 * Reads a cell by its column: a word of its vocabulary, a day, an address or a free text that says nothing of persons.
 */
export function readCell({ words, as, field }: KitColumn, cell: string, date1904: boolean): CellRead {
  const text = tidy(cell)
  if (text === '') return { value: '' }
  if (words !== null) return readWord(words, text)
  if (as === 'fecha') return readDay(text, date1904)
  if (as === 'anio') return /^(19|20)\d{2}$/.test(text) ? { value: text } : UNREADABLE
  if (as === 'distrito') return readDistrito(text)
  if (as === 'entero') return /^\d{1,4}$/.test(text) ? { value: String(Number(text)) } : UNREADABLE
  if (as === 'numero') return readFigure(text)
  if (/^#[A-Z/0!?]+$/.test(text) || text.length > (LONGEST[field] ?? LONGEST_TEXT)) return UNREADABLE
  if (field === 'enlace') return isDocumentLink(text) ? { value: text } : UNREADABLE
  return travelsFreely(text) ? { value: text } : { fault: 'texto_reservado' }
}

/** A figure as people write it; "1.250", which may be two figures, is asked for again. */
function readFigure(text: string): CellRead {
  const read = readNumber(text, EITHER)
  const value = typeof read === 'number' ? String(Math.round(read * 10_000) / 10_000) : ''
  return isFieldValue(FIGURE, value) ? { value } : UNREADABLE
}

const FIGURE = { as: 'numero' } as const
const EITHER = { point: 'unknown', comma: 'unknown', doubtful: null, star: null } as const

/** The code of a distrito, which its name on the sheet begins with. */
function readDistrito(text: string): CellRead {
  const read = readCode(text.split(/\s+/)[0] ?? '')
  return read.kind === 'codigo' && levelOf(read.code) === 'distrito' ? { value: read.code } : UNREADABLE
}

/** Values by their words as they are compared, and by themselves; of two that share one, the first has it. */
const WORDS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(VOCABULARIES).map(([name, values]) => {
    const told = values.flatMap(([value, word]) => [word, value].map((each) => [foldText(each), value] as const))
    return [name, new Map(told.reverse())]
  }),
)

/** A word of a vocabulary as it is written on the sheet, as the program writes it, or as a yes or no. */
export function readWord(name: keyof typeof VOCABULARIES, text: string): CellRead {
  const folded = foldText(text)
  const found = WORDS.get(name)?.get(folded)
  if (found !== undefined) return { value: found }
  if (folded === 'SIN DATO') return { value: '' }
  if (name !== 'si_no' && name !== 'marca') return UNREADABLE
  const answer = readYesNo(text)
  if (answer === 'si' || (answer === 'no' && name === 'si_no')) return { value: answer }
  return answer === 'sin_dato' || answer === 'no' ? { value: '' } : UNREADABLE
}

export function readDay(text: string, date1904: boolean): CellRead {
  const read = readDate(text, date1904)
  return 'reason' in read ? UNREADABLE : { value: read.date ?? '' }
}

/** A text without the spaces and line ends that a spreadsheet adds or changes. */
export function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}

import { withoutPersonal } from '../../domain/disclosure/index.ts'
import type { Draft } from './kind.ts'
import { answerTo, type Answers, type Question } from './questions.ts'

const PERSONAL = 'dato_personal'
/** Canonical columns of free text: codes, dates, figures and closed lists hold no person's datum. */
const FREE_TEXT: readonly string[] = ['nombre', 'subtipo', 'operador', 'estado', 'observacion', 'ordenanza', 'capital']
/** Whether a column may hold free text: one of the table's own, or one that the table does not use (null). */
export function mayTell(name: string | null): boolean {
  return name === null || FREE_TEXT.includes(name)
}

/** Lines that the question names. */
const NAMED = 5

/** Cells of free text that held a person's datum, by the header of their column. */
export type PersonalCells = ReadonlyMap<string, readonly number[]>

/** Whether a person keeps such data knowingly. */
export function keepsPersonalTexts(answers: Answers): boolean {
  return answerTo(answers, PERSONAL, PERSONAL) === 'conservar'
}

/** The draft without the DNI, phones and mail addresses of its free texts, and the columns that had one; columns that a person keeps knowingly are let be. */
export function redactDraft(
  draft: Draft,
  isKept: (column: string) => boolean,
): { readonly draft: Draft; readonly columns: readonly string[] } {
  const found = FREE_TEXT.flatMap((name) => {
    const cell = isKept(name) ? '' : (draft.cells[name] ?? '')
    const left = withoutPersonal(cell)
    return left === cell ? [] : [[name, left] as const]
  })
  if (found.length === 0) return { draft, columns: [] }
  return {
    draft: { ...draft, cells: { ...draft.cells, ...Object.fromEntries(found) } },
    columns: found.map(([name]) => name),
  }
}

/** The question about free texts that hold persons' data, by lines and never by their words. */
export function personalQuestions(cells: PersonalCells, answers: Answers): Question[] {
  if (cells.size === 0) return []
  const lines = [...cells.values()].flat().sort((a, b) => a - b)
  const named = lines.slice(0, NAMED).join(', ')
  return [
    {
      key: PERSONAL,
      kind: PERSONAL,
      column: [...cells.keys()].join(' · '),
      count: lines.length,
      example: lines.length > NAMED ? `${named}…` : named,
      answer: answerTo(answers, PERSONAL, PERSONAL),
      assumed: 'omitir',
    },
  ]
}

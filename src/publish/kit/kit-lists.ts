import type { WorkbookForm } from '../workbook/index.ts'
import { VOCABULARIES, type VocabularyName } from './kit-layout.ts'

/** A list from which cells are chosen: a vocabulary, or the instancias of the kit. */
export type ListName = VocabularyName | 'instancia'

const SHEET = 'Listas'
const NAMES: readonly VocabularyName[] = ['etapa', 'estado', 'instrumento', 'si_no', 'marca', 'tipo', 'clase']

function wordsOf(name: VocabularyName): readonly string[] {
  return VOCABULARIES[name].map(([, word]) => word)
}

/**
 * Where each list stands, as a validation refers to it: each in a column of its own of the hidden sheet, from the
 * second row.
 */
export function listReferences(instancias: readonly string[]): (name: ListName) => string {
  return (name) => {
    const at = name === 'instancia' ? NAMES.length : NAMES.indexOf(name)
    const length = name === 'instancia' ? instancias.length : wordsOf(name).length
    const letter = String.fromCharCode(65 + at)
    return `${SHEET}!$${letter}$2:$${letter}$${length + 1}`
  }
}

/** The hidden sheet of the lists. */
export function listsForm(instancias: readonly string[]): WorkbookForm {
  const columns = [...NAMES.map(wordsOf), instancias]
  const longest = Math.max(...columns.map((words) => words.length))
  return {
    name: SHEET,
    hidden: true,
    columns: columns.map(() => ({ width: 30, open: 'nunca', as: 'texto', list: null, hidden: false })),
    heads: { rows: 1, columns: 0 },
    rows: [
      [...NAMES, 'instancia'],
      ...Array.from({ length: longest }, (_, row) => columns.map((words) => words[row] ?? '')),
    ],
    emptyRows: 0,
    pagesWide: 1,
    stamp: '',
  }
}

import { columnName, type WorkbookForm } from '../workbook/index.ts'
import { VOCABULARIES, type VocabularyName } from './kit-sheet.ts'

/** A list from which cells are chosen: a vocabulary, or the instancias or the places of the kit. */
export type ListName = VocabularyName | OwnList

/** Lists that each kit has of its own. */
export type OwnLists = Readonly<Record<OwnList, readonly string[]>>
type OwnList = 'instancia' | 'lugar'

const SHEET = 'Listas'
const NAMES: readonly ListName[] = [...(Object.keys(VOCABULARIES) as readonly VocabularyName[]), 'instancia', 'lugar']

function wordsOf(name: ListName, own: OwnLists): readonly string[] {
  return name === 'instancia' || name === 'lugar' ? own[name] : VOCABULARIES[name].map(([, word]) => word)
}

/**
 * Where each list stands, as a validation refers to it: each in a column of its own of the hidden sheet, from the
 * second row.
 */
export function listReferences(own: OwnLists): (name: ListName) => string {
  return (name) => {
    const letter = columnName(NAMES.indexOf(name))
    return `${SHEET}!$${letter}$2:$${letter}$${wordsOf(name, own).length + 1}`
  }
}

/** The hidden sheet of the lists. */
export function listsForm(own: OwnLists): WorkbookForm {
  const columns = NAMES.map((name) => wordsOf(name, own))
  const longest = Math.max(...columns.map((words) => words.length))
  return {
    name: SHEET,
    hidden: true,
    columns: columns.map(() => ({ width: 30, open: 'nunca', as: 'texto', list: null, hidden: false })),
    heads: { rows: 1, columns: 0 },
    rows: [
      NAMES.map((name) => `Lista ${name}`),
      ...Array.from({ length: longest }, (_, row) => columns.map((words) => words[row] ?? '')),
    ],
    emptyRows: 0,
    stamp: '',
  }
}

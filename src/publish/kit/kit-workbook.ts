import { registerCells } from '../../domain/consolidation/index.ts'
import { isCompleteAt, NOT_COMPLETE, type Completeness } from '../../domain/criteria/index.ts'
import type { Country, Edit, TerritoryFacts } from '../../domain/country/index.ts'
import { qualityOf } from '../../domain/country/index.ts'
import { answersFor, owedInstancias, type OwedInstancia } from '../../domain/register/index.ts'
import { writeForms, type WorkbookForm } from '../workbook/index.ts'
import { KIT_SHEETS } from './kit-layout.ts'
import { listReferences, listsForm, type OwnLists } from './kit-lists.ts'
import { placeNames, placesOf } from './kit-places.ts'
import type { FilledSheet, Kit, KitHead } from './kit.ts'
import { checkOf } from './kit-mark.ts'
import { sheetForm } from './sheet-form.ts'
import { instanciaLabel, kitRows, listRows, type KitRegister } from './kit-rows.ts'
import { instructionsForm, SIMULATED_STAMP, type KitState } from './kit-words.ts'
import { summaryForm } from './kit-summary.ts'

/**
 * Makes the kits of one state of the register: the same state is read once for all of them. `said` is where the matrix
 * is complete, which the instructions tell the region.
 */
export function kitMaker(
  country: Country,
  edits: readonly Edit[],
  today: string,
  said: Completeness = NOT_COMPLETE,
): (unit: TerritoryFacts) => Kit {
  const book = registerCells(country, edits)
  const places = placeNames(country)
  const register: KitRegister = { book, lists: listRows(book), places, today }
  const owed = owedInstancias(country)
  const stamp = qualityOf(country, 'instancias') === 'simulado' ? SIMULATED_STAMP : ''
  return (unit) => {
    const answering = owed.filter((each) => answersFor(unit, each.level, each.unit.ubigeo))
    const filled = KIT_SHEETS.map((sheet) => ({ sheet, rows: kitRows(sheet, answering, register) }))
    const digest = checkOf(JSON.stringify(filled.map(({ rows }) => rows)))
    const id = `${unit.level}.${unit.ubigeo}.${today.replaceAll('-', '')}.${digest}`
    const marked = stamp === '' ? '' : '-simulado'
    const fileName = `kit-${unit.level}-${unit.ubigeo}${marked}-${today}.xlsx`
    const of: KitHead = { id, unit, madeOn: today, fileName }
    const state: KitState = { stamp, isComplete: isCompleteAt(said, unit.ubigeo) }
    return { ...of, bytes: writeForms(formsOf(of, answering, placesOf(answering, places), filled, state)) }
  }
}

function formsOf(
  kit: KitHead,
  owed: readonly OwedInstancia[],
  places: readonly string[],
  filled: readonly FilledSheet[],
  { stamp, isComplete }: KitState,
): readonly WorkbookForm[] {
  const own: OwnLists = { instancia: owed.map(instanciaLabel), lugar: places }
  const lists = listReferences(own)
  return [
    instructionsForm(kit, owed.length, { stamp, isComplete }),
    ...filled.map((each) => ({ ...sheetForm(each, kit.id, lists), stamp })),
    { ...summaryForm(filled, owed), stamp },
    listsForm(own),
    identityForm(kit, filled),
  ]
}

/** Name of the hidden sheet that says which kit it is. */
export const IDENTITY_SHEET = 'Brecha'

/** Labels of the hidden sheet. */
export const IDENTITY = { kit: 'kit', madeOn: 'edicion', rows: 'filas', digest: 'control' } as const

function identityForm({ id, madeOn }: KitHead, filled: readonly FilledSheet[]): WorkbookForm {
  const rows = filled.reduce((sum, each) => sum + each.rows.length, 0)
  const column = { width: 40, open: 'nunca', as: 'texto', list: null, hidden: false } as const
  return {
    name: IDENTITY_SHEET,
    hidden: true,
    columns: [column, column],
    heads: { rows: 1, columns: 0 },
    rows: [
      [IDENTITY.kit, id],
      [IDENTITY.madeOn, madeOn],
      [IDENTITY.rows, String(rows)],
      [IDENTITY.digest, checkOf(`${id}\n${madeOn}\n${rows}`)],
    ],
    emptyRows: 0,
    stamp: '',
  }
}

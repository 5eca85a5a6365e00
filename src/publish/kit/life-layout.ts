import type { CellTable } from '../../domain/consolidation/index.ts'
import { LIFE_SPECS, type LifeField, type LifeSpec, type LifeStep } from '../../domain/life/index.ts'
import { INSTANCIA, NIVEL, TERRITORIO, UBIGEO, type KitColumn, type KitKey, type KitSheet } from './kit-sheet.ts'

/** The column of a field of the catalogue of the life of an instancia. */
export function lifeColumn(
  table: CellTable,
  step: LifeStep | null,
  { key, title, help, as, aliases }: LifeField,
): KitColumn {
  const own = { table, step, field: key, title, help, aliases }
  if (as === 'texto' || as === 'fecha' || as === 'entero' || as === 'numero' || as === 'anio' || as === 'distrito')
    return { ...own, words: null, as }
  return { ...own, words: as, as: 'texto' }
}

/** The sheets of the fields that steps have of their own, and one for each list. */
export const LIFE_SHEETS: readonly KitSheet[] = [
  ...(['Instalación', 'Funcionamiento', 'COORDEMUNA'] as const).map(ownSheet),
  ...LIFE_SPECS.flatMap(listSheet),
]

function ownSheet(name: LifeSpec['kit']): KitSheet {
  const specs = LIFE_SPECS.filter(({ kit }) => kit === name)
  return {
    name,
    table: 'vida',
    step: null,
    keys: [UBIGEO, NIVEL, TERRITORIO],
    columns: specs.flatMap(({ step, fields }) => fields.map((field) => lifeColumn('vida', step, field))),
    emptyRows: 0,
  }
}

function listSheet({ step, list }: LifeSpec): readonly KitSheet[] {
  if (list === null) return []
  const keys = list.keys.map((field): KitKey => {
    const column = lifeColumn('vida', step, field)
    return { title: field.title, help: field.help, part: `vida ${field.key}`, column }
  })
  const stands: KitColumn = {
    ...{ table: 'vida', step, field: 'consta', title: '¿Consta?', aliases: [] },
    ...{ help: '«No» si debe retirarse.', words: 'si_no', as: 'texto' },
  }
  return [
    {
      name: list.kit,
      table: 'vida',
      step,
      keys: [INSTANCIA, ...keys],
      columns: [...list.fields.map((field) => lifeColumn('vida', step, field)), stands],
      emptyRows: list.emptyRows,
    },
  ]
}

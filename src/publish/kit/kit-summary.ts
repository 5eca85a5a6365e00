import type { OwedInstancia } from '../../domain/register/index.ts'
import { INSTANCIA_LEVELS, isCreated, ETAPAS } from '../../domain/instancias/index.ts'
import { ETAPA_NAME, INSTANCIA_LEVEL_NAME } from '../../domain/words/index.ts'
import { columnName, type FormCell, type WorkbookForm } from '../workbook/index.ts'
import type { FilledSheet } from './kit.ts'

const FIRST = 3

/** The sheet that shows, by formulas of our own, how much of the kit is answered and what coverage follows. */
export function summaryForm(filled: readonly FilledSheet[], owed: readonly OwedInstancia[]): WorkbookForm {
  const stages = filled.find(({ sheet }) => sheet.name === 'Instancias')
  const rows = [
    ...INSTANCIA_LEVELS.flatMap((level) => levelRow(level, stages, owed)),
    ...filled.filter(({ sheet }) => sheet.name !== 'Instancias').map(sheetRow),
  ]
  return {
    name: 'Resumen',
    hidden: false,
    columns: [44, 14, 16, 12, 14, 12].map((width) => ({
      width,
      open: 'nunca',
      as: 'texto',
      list: null,
      hidden: false,
    })),
    heads: { rows: 1, columns: 0 },
    rows: [
      ['Qué', 'Se esperan', 'Con respuesta', 'Avance', 'Creadas', 'Cobertura'],
      ...rows.map((row, at) => row(at + 2)),
    ],
    emptyRows: 0,
    stamp: '',
  }
}

type SummaryRow = (line: number) => readonly FormCell[]

/** The instancias of a level: how many have a stage, and how many of those expected are created. */
function levelRow(
  level: OwedInstancia['level'],
  stages: FilledSheet | undefined,
  owed: readonly OwedInstancia[],
): readonly SummaryRow[] {
  const expected = owed.filter((each) => each.level === level).length
  if (expected === 0 || stages === undefined) return []
  const last = stages.rows.length + FIRST - 1
  const [levels, etapas] = [`Instancias!$B$${FIRST}:$B$${last}`, `Instancias!$D$${FIRST}:$D$${last}`]
  const told = stages.rows.filter(({ keys }) => keys[1] === level).map(({ base }) => base['etapa'] ?? '')
  const created = ETAPAS.filter(isCreated)
  const sum = created.map((each) => `COUNTIFS(${levels},"${level}",${etapas},"${ETAPA_NAME[each]}")`).join('+')
  const answered = told.filter((etapa) => etapa !== '').length
  const made = told.filter((etapa) => created.some((each) => each === etapa)).length
  return [
    (line) => [
      `Instancias: nivel ${INSTANCIA_LEVEL_NAME[level].toLowerCase()}`,
      count(`ROWS(${etapas})-COUNTIFS(${levels},"<>${level}")`, expected),
      count(`COUNTIFS(${levels},"${level}",${etapas},"<>")`, answered),
      share(`C${line}/B${line}`, answered / expected),
      count(sum, made),
      share(`E${line}/B${line}`, made / expected),
    ],
  ]
}

/**
 * A sheet of listed rows: how many have an answer in their first column of answers; one of new things, how many there
 * are.
 */
function sheetRow({ sheet, rows }: FilledSheet): SummaryRow {
  const letter = columnName
  const name = `'${sheet.name}'`
  const last = rows.length + sheet.emptyRows + FIRST - 1
  const answers = `${name}!$${letter(sheet.keys.length)}$${FIRST}:$${letter(sheet.keys.length)}$${last}`
  const keys = `${name}!$A$${FIRST}:$A$${last}`
  if (sheet.emptyRows > 0)
    return () => [`${sheet.name}: registradas`, '', count(`COUNTA(${keys})`, rows.length), '', '', '']
  const field = sheet.table === 'informe' ? 'entrega' : (sheet.columns[0]?.field ?? '')
  const answered = rows.filter(({ base }) => (base[field] ?? '') !== '').length
  return (line) => [
    `${sheet.name}: con respuesta`,
    count(`ROWS(${answers})`, rows.length),
    count(`COUNTA(${answers})`, answered),
    share(`C${line}/B${line}`, rows.length === 0 ? 0 : answered / rows.length),
    '',
    '',
  ]
}

function count(expression: string, value: number): FormCell {
  return { expression, value, share: false }
}

function share(expression: string, value: number): FormCell {
  return { expression, value, share: true }
}

import type { Notice } from './account.ts'
import { cellsBelow } from './column-cells.ts'
import { specsOf } from './match-columns.ts'
import { decideStyle, type NumberStyle } from './numbers.ts'
import { noCountNotices } from './no-count-headers.ts'
import { severalYears } from './settle-years.ts'
import { scaledColumns } from './settle-units.ts'
import { unreadNotices } from './unread-columns.ts'
import { isPersonal } from './personal-columns.ts'
import type { TablePlan } from './plan-table.ts'
import type { Redaction } from './redaction.ts'
import { answerTo, type Answers, type Question } from './questions.ts'

/** A count in thousands or millions may have decimals. */
const SCALED = { whole: false, min: 0, max: 1e9 }

/** How the numbers of each figure's column are written, decided over all its cells. */
export function settleStyles(plan: TablePlan): Map<number, NumberStyle> {
  const styles = new Map<number, NumberStyle>()
  const scaled = scaledColumns(plan)
  for (const spec of specsOf(plan.kind)) {
    if (spec.number === undefined) continue
    for (const column of plan.header.match.mapping.get(spec.name) ?? [])
      styles.set(column, decideStyle(cellsBelow(plan, column), scaled.has(column) ? SCALED : spec.number))
  }
  return styles
}

/** The same, with what a person said of the columns: it goes before what their cells prove. */
export function answeredStyles(
  styles: ReadonlyMap<number, NumberStyle>,
  decimals: ReadonlySet<number>,
  answers: Answers,
): Map<number, NumberStyle> {
  return new Map(
    [...styles].map(([column, style]) => {
      const said = decimals.has(column) ? 'decimal' : answers.get(separatorKey(column))
      return [column, answered(style, said)]
    }),
  )
}

function answered(style: NumberStyle, said: string | undefined): NumberStyle {
  if (said === 'decimal') return { ...style, point: 'decimal', comma: 'decimal', doubtful: null }
  return said === 'miles' ? { ...style, point: 'thousands', comma: 'thousands', doubtful: null } : style
}

function separatorKey(column: number): string {
  return `separador ${column}`
}

/** What is asked of columns whose mark nothing settles, so that their cells wait. */
export function separatorQuestions(
  plan: TablePlan,
  styles: ReadonlyMap<number, NumberStyle>,
  answers: Answers,
): Question[] {
  return [...styles].flatMap(([column, { point, comma, doubtful }]): Question[] => {
    if (doubtful === null || (point !== 'unknown' && comma !== 'unknown')) return []
    const key = separatorKey(column)
    const open = [...cellsBelow(plan, column)].filter((cell) => /^\s*-?[1-9]\d{0,2}[.,]\d{3}\s*$/.test(cell))
    return [
      {
        key,
        kind: 'separador',
        column: plan.header.texts[column] ?? '',
        count: open.length,
        example: doubtful,
        answer: answerTo(answers, key, 'separador'),
        assumed: null,
      },
    ]
  })
}

const PERSONAL_SAMPLE = 200

/** Columns that look like persons' data; those of codes and figures never do. */
export function personalColumns({ sheet, header }: TablePlan, kept: ReadonlySet<number>): ReadonlySet<number> {
  const rows = sheet.cells.slice(header.last + 1, header.last + 1 + PERSONAL_SAMPLE)
  const figures = new Set(
    ['ubigeo', 'casos', 'poblacion', 'mujeres', 'lat', 'lon'].flatMap((name) => header.match.mapping.get(name) ?? []),
  )
  return new Set(
    header.texts.flatMap((text, column) =>
      !figures.has(column) &&
      !kept.has(column) &&
      isPersonal(
        text,
        rows.map((row) => row[column] ?? ''),
      )
        ? [column]
        : [],
    ),
  )
}

/**
 * What is told of the columns: those left out, those whose figures are in doubt, those that nothing uses, and the rival
 * table.
 */
export function planNotices(plan: TablePlan, redaction: Redaction, styles: ReadonlyMap<number, NumberStyle>): Notice[] {
  const { header, rival } = plan
  const personal = new Set(redaction.personal)
  const counted = redaction.pooled.reduce((sum, [, count]) => sum + count, 0)
  const used = new Set([...header.match.mapping.values()].flat())
  const headers = header.texts.map((text, column) => ({ text, column })).filter(({ text }) => text !== '')
  const omitted = headers
    .filter(({ column }) => personal.has(column))
    .map(({ text }): Notice => ({ kind: 'columna_personal_omitida', column: text }))
  const doubtful = [...styles].flatMap(([column, { doubtful, point, comma }]): Notice[] =>
    doubtful === null || point === 'unknown' || comma === 'unknown'
      ? []
      : [{ kind: 'numero_ambiguo', column: header.texts[column] ?? '', detail: doubtful }],
  )
  const stars = [...styles].flatMap(([column, { star }]): Notice[] =>
    star === null ? [] : [{ kind: `asterisco_${star}`, column: header.texts[column] ?? '' }],
  )
  return [
    ...(rival === null ? [] : [{ kind: 'tabla_dudosa' as const, detail: rival }]),
    ...omitted,
    ...doubtful,
    ...stars,
    ...unreadNotices(plan, used, personal, new Set(redaction.beside)),
    ...noCountNotices(plan, used),
    ...severalYears(plan),
    ...(counted === 0 ? [] : [{ kind: 'refugios_por_provincia' as const, count: counted }]),
  ]
}

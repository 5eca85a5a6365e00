import { ratioOf, summarise } from './samples.ts'

/** One measured thing: its samples, and those of the thing it is compared with in the same rounds. */
export interface Line {
  readonly name: string
  readonly unit: 'ms' | 'kB' | 'MB' | '%' | 'archivos' | 'errores'
  readonly samples: readonly number[]
  readonly against?: readonly number[]
  /** The most that the median, the p95 or the ratio may be, and the least that the median may. */
  readonly goal?: { readonly least?: number; readonly median?: number; readonly p95?: number; readonly ratio?: number }
}

/** A section of the report: what was compared, its lines, and what the reader must know to judge them. */
export interface Section {
  readonly title: string
  readonly lines: readonly Line[]
  readonly notes: readonly string[]
}

const heads = ['', 'veces', 'mediana', 'p95', 'razón', 'meta', ''] as const

/** The section as a Markdown table, the same on the terminal and in the README. */
export function printSection({ title, lines, notes }: Section): string {
  return [`### ${title}`, '', printTable(heads, lines.map(cellsOf)), '', ...notes.map((note) => `- ${note}`)].join('\n')
}

/** A table in Markdown, its columns as wide as their cells. */
export function printTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const print = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(Math.max(0, width - 1))}:`)).join(' | ')} |`
  return [print(heads), rule, ...rows.map(print)].join('\n')
}

function cellsOf(line: Line): string[] {
  const { times, median, p95 } = summarise(line.samples)
  const ratio = line.against === undefined ? null : ratioOf(line.samples, line.against)
  return [
    line.name,
    String(times),
    `${spaced(median)} ${line.unit}`,
    times > 1 ? `${spaced(p95)} ${line.unit}` : '–',
    ratio === null ? '–' : `${spaced(ratio)}×`,
    goalOf(line),
    verdictOf(line, median, p95, ratio),
  ]
}

function goalOf({ goal, unit }: Line): string {
  const parts = [
    goal?.least === undefined ? '' : `≥ ${spaced(goal.least)} ${unit}`,
    goal?.median === undefined ? '' : `≤ ${spaced(goal.median)} ${unit}`,
    goal?.p95 === undefined ? '' : `p95 ≤ ${spaced(goal.p95)} ${unit}`,
    goal?.ratio === undefined ? '' : `≤ ${spaced(goal.ratio)}×`,
  ]
  return parts.filter((part) => part !== '').join(', ') || '–'
}

function verdictOf({ goal }: Line, median: number, p95: number, ratio: number | null): string {
  if (goal === undefined || Object.keys(goal).length === 0) return ''
  const { least = -Infinity, median: most = Infinity, p95: mostOften = Infinity, ratio: mostTimes = Infinity } = goal
  return median >= least && median <= most && p95 <= mostOften && (ratio ?? 0) <= mostTimes ? 'sí' : 'no'
}

/** A number as it is written in Spanish, with as many decimals as its size asks for. */
export function spaced(value: number): string {
  const decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2
  const [whole = '', part] = value.toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0')
  return part === undefined ? grouped : `${grouped},${part}`
}

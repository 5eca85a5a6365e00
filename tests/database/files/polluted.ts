/**
 * Files spoiled in one place each, after the kinds that Pollock (VLDB 2023) counts in public CSV: what is written, and
 * the cells that it means.
 */
export interface Polluted {
  readonly name: string
  readonly text: string
  readonly cells: Cells
}

export type Cells = readonly (readonly string[])[]

const HEADER = ['FECHA', 'HORA', 'CASOS', 'CODIGO', 'MONTO', 'SERVICIO', 'DESCRIPCION', 'ENLACE', 'NOTA']
const SERVICES = ['CEM Ilo', 'SAU, Moquegua', 'CAI 24"', 'Defensoría', 'Mesa 10" norte', 'Línea 100, turno']
const TEXTS = [
  'Atiende de lunes a viernes, de 8 a 16 h.',
  'Turno único; sin cita.',
  'Local de 2 pisos, con rampa "nueva" y sala, en obra.',
  'Sin dato',
]
const ROWS = 28

/** A table of nine columns, some of whose cells bear commas and quotes; the last is blank. */
const TABLE: Cells = [
  HEADER,
  ...Array.from({ length: ROWS }, (_, at) => [
    `${String(at + 1).padStart(2, '0')}/01/2024`,
    `${String(at % 24).padStart(2, '0')}:15`,
    String((at * 7) % 31),
    `MQ-${8_000 + at}`,
    `S/ ${at}.50`,
    SERVICES[at % SERVICES.length] ?? '',
    TEXTS[at % TEXTS.length] ?? '',
    `https://www.example.org/s/MQ_${at}.html`,
    '',
  ]),
]

const ALWAYS_QUOTED = new Set([6, 7])
const print = (cell: string, column: number, row: number, mark = '"') =>
  (row > 0 && ALWAYS_QUOTED.has(column)) || cell.includes(mark) || cell.includes(',')
    ? mark + cell.replaceAll(mark, mark + mark) + mark
    : cell
const line = (row: readonly string[], at: number) => row.map((cell, column) => print(cell, column, at))
const LINES = TABLE.map(line)
const joined = (lines: readonly (readonly string[])[], mark = ',', end = '\r\n') =>
  lines.map((cells) => cells.join(mark) + end).join('')
const swap = <T>(all: readonly T[], at: number, change: (one: T) => T): T[] =>
  all.map((each, index) => (index === at ? change(each) : each))
const places = TABLE.flatMap((row, at) => row.map((_, column) => [at, column] as const))

/** A quote too many before the value of one cell, within its own quotes where it is quoted. */
export const strayQuotes: readonly Polluted[] = places.map(([row, column]) => ({
  name: `comilla de más ${row}/${column}`,
  text: joined(
    swap(LINES, row, (cells) =>
      swap(cells, column, (cell) => (cell.startsWith('"') ? `""${cell.slice(1)}` : `"${cell}`)),
    ),
  ),
  cells: swap(TABLE, row, (cells) => swap(cells, column, (cell) => `"${cell}`)),
}))

/** A quote in the middle of a cell without any. */
export const middleQuotes: readonly Polluted[] = places
  .filter(([row, column]) => (TABLE[row]?.[column] ?? '').length > 3 && !LINES[row]?.[column]?.includes('"'))
  .map(([row, column]) => ({
    name: `comilla en medio ${row}/${column}`,
    text: joined(swap(LINES, row, (cells) => swap(cells, column, (cell) => `${cell.slice(0, 2)}"${cell.slice(2)}`))),
    cells: swap(TABLE, row, (cells) => swap(cells, column, (cell) => `${cell.slice(0, 2)}"${cell.slice(2)}`)),
  }))

/** A separator too many, or one too few between two cells without quotes. */
export const separators: readonly Polluted[] = [
  ...places.map(([row, column]) => ({
    name: `separador de más ${row}/${column}`,
    text: joined(swap(LINES, row, (cells) => cells.toSpliced(column, 0, ''))),
    cells: swap(TABLE, row, (cells) => cells.toSpliced(column, 0, '')),
  })),
  ...places
    .filter(([row, column]) => column > 0 && !/"/.test(`${LINES[row]?.[column - 1]}${LINES[row]?.[column]}`))
    .map(([row, column]) => {
      const join = (cells: readonly string[]) =>
        cells.toSpliced(column - 1, 2, `${cells[column - 1] ?? ''}${cells[column] ?? ''}`)
      return {
        name: `separador de menos ${row}/${column}`,
        text: joined(swap(LINES, row, join)),
        cells: swap(TABLE, row, join),
      }
    }),
]

/** One line that ends or is separated in another way than the rest. */
export const oddLines: readonly Polluted[] = LINES.flatMap((cells, row) => [
  {
    name: `fin de línea ${row}`,
    text: LINES.map((each, at) => each.join(',') + (at === row ? '\n' : '\r\n')).join(''),
    cells: TABLE,
  },
  {
    name: `otro separador ${row}`,
    text: LINES.map((each, at) => `${each.join(at === row ? ';' : ',')}\r\n`).join(''),
    cells: swap(TABLE, row, () => [cells.join(';')]),
  },
])

/** The whole file in another dialect, with lines above or below, or without a header. */
export const wholeFiles: readonly Polluted[] = [
  { name: 'limpio', text: joined(LINES), cells: TABLE },
  ...[';', '\t', '|'].map((mark) => ({
    name: `separador ${JSON.stringify(mark)}`,
    text: joined(LINES, mark),
    cells: TABLE,
  })),
  ...['\n', '\r'].map((end) => ({ name: `fin ${JSON.stringify(end)}`, text: joined(LINES, ',', end), cells: TABLE })),
  { name: 'sin encabezado', text: joined(LINES.slice(1)), cells: TABLE.slice(1) },
  { name: 'una fila', text: joined(LINES.slice(0, 2)), cells: TABLE.slice(0, 2) },
  ...[true, false].flatMap((isDelimited) => {
    const more = isDelimited ? HEADER.map((_, at) => (at === 0 ? 'NOTA' : '')) : ['NOTA']
    return [
      { name: `encima ${isDelimited}`, text: joined([more, more, ...LINES]), cells: [more, more, ...TABLE] },
      { name: `debajo ${isDelimited}`, text: joined([...LINES, more, more]), cells: [...TABLE, more, more] },
    ]
  }),
]

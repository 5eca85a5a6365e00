import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../../scripts/run-step.ts'
import { readAnyTable } from '../../src/database/ledger/index.ts'
import { buildGazetteer, type Gazetteer } from '../../src/domain/gazetteer/index.ts'
import type { Section } from './report.ts'
import { seededRandom } from './samples.ts'

const ROWS = 60
const GOAL = 90

type Cells = readonly (readonly string[])[]

/**
 * A clean table and what one kind of dirt makes of its bytes; `damaged` are the rows that the dirt itself leaves
 * unreadable.
 */
interface Pollution {
  readonly name: string
  readonly dirty: (cells: Cells, random: () => number) => string | Uint8Array
  readonly damaged?: number
}

const HEAD = ['Ubigeo', 'Año', 'Modalidad', 'Casos'] as const
const print = (cells: Cells, mark = ',', end = '\n', quote = (cell: string) => cell) =>
  cells.map((row) => row.map(quote).join(mark) + end).join('')
const quoted = (cell: string) => `"${cell}"`
const picked = (random: () => number) => 1 + Math.floor(random() * (ROWS - 1))
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf16 = (text: string) =>
  new Uint8Array(new Uint16Array([0xfeff, ...Array.from(text, (character) => character.charCodeAt(0))]).buffer)

/**
 * Kinds of dirt found in files that offices publish: delimiters, quotes, line ends, encodings, headers, rows that are
 * no data.
 */
const POLLUTIONS: readonly Pollution[] = [
  { name: 'limpio', dirty: (cells) => print(cells) },
  ...[';', '\t', '|'].map((mark) => ({
    name: `separador ${JSON.stringify(mark)}`,
    dirty: (cells: Cells) => print(cells, mark),
  })),
  { name: 'separador de dos caracteres ", "', dirty: (cells) => print(cells, ', ') },
  { name: 'línea «sep=;»', dirty: (cells) => `sep=;\n${print(cells, ';')}` },
  { name: 'todo entre comillas', dirty: (cells) => print(cells, ',', '\n', quoted) },
  { name: 'comillas simples', dirty: (cells) => print(cells, ',', '\n', (cell) => `'${cell}'`) },
  {
    name: 'comillas sólo en algunas celdas',
    dirty: (cells, random) => print(cells, ',', '\n', (cell) => (random() < 0.3 ? quoted(cell) : cell)),
  },
  {
    name: 'una comilla suelta dentro de una celda',
    dirty: (cells, random) =>
      print(swap(cells, picked(random), (row) => row.map((cell, at) => (at === 2 ? `fi"sica` : cell)))),
    damaged: 1,
  },
  { name: 'fin de línea CRLF', dirty: (cells) => print(cells, ',', '\r\n') },
  { name: 'fin de línea CR', dirty: (cells) => print(cells, ',', '\r') },
  {
    name: 'fines de línea mezclados',
    dirty: (cells) => cells.map((row, at) => row.join(',') + (at % 2 === 0 ? '\n' : '\r\n')).join(''),
  },
  { name: 'sin fin de línea al final', dirty: (cells) => print(cells).trimEnd() },
  { name: 'UTF-8 con marca', dirty: (cells) => `\uFEFF${print(cells)}` },
  { name: 'windows-1252', dirty: (cells) => latin1(print(cells)) },
  { name: 'UTF-16', dirty: (cells) => utf16(print(cells)) },
  { name: 'títulos encima', dirty: (cells) => `Casos atendidos por distrito\nMinisterio,,,\n\n${print(cells)}` },
  {
    name: 'notas al pie',
    dirty: (cells) => `${print(cells)}\nFuente: registro de casos,,,\nNota: cifras preliminares,,,\n`,
  },
  { name: 'fila de total', dirty: (cells) => `${print(cells)}Total,,,999\n` },
  { name: 'encabezado repetido', dirty: (cells) => print([...cells.slice(0, 30), [...HEAD], ...cells.slice(30)]) },
  {
    name: 'encabezado con mayúsculas, espacios y sin tildes',
    dirty: (cells) => print([[' UBIGEO ', 'ANIO', 'MODALIDAD DE VIOLENCIA', 'N° DE CASOS'], ...cells.slice(1)]),
  },
  {
    name: 'filas en blanco',
    dirty: (cells) => print(cells.flatMap((row, at) => (at % 9 === 4 ? [row, ['', '', '', '']] : [row]))),
  },
  { name: 'un separador de más al final de cada fila', dirty: (cells) => print(cells.map((row) => [...row, ''])) },
  {
    name: 'un separador de más en una fila',
    dirty: (cells, random) => print(swap(cells, picked(random), (row) => [...row, ''])),
  },
  {
    name: 'una celda de más en una fila',
    dirty: (cells, random) => print(swap(cells, picked(random), (row) => [...row, 'x'])),
    damaged: 1,
  },
  {
    name: 'una celda de menos en una fila',
    dirty: (cells, random) => print(swap(cells, picked(random), (row) => row.slice(0, -1))),
    damaged: 1,
  },
  {
    name: 'columnas ajenas',
    dirty: (cells) => print(cells.map((row, at) => ['x', ...row, at === 0 ? 'Observación' : 'ninguna'])),
  },
  { name: 'columnas en otro orden', dirty: (cells) => print(cells.map((row) => row.toReversed())) },
  {
    name: 'códigos sin el cero inicial',
    dirty: (cells) => print(cells.map(([code = '', ...row]) => [code.replace(/^0/, ''), ...row])),
  },
  {
    name: 'espacios alrededor de las celdas',
    dirty: (cells) => print(cells.map((row) => row.map((cell) => `  ${cell} `))),
  },
  {
    name: 'miles con coma entre comillas',
    dirty: (cells) =>
      print(
        cells.map((row, at) =>
          row.map((cell, column) => (column === 3 && at > 0 ? `"${cell.replace(/(\d)(\d{3})$/, '$1,$2')}"` : cell)),
        ),
      ),
  },
]

function swap(cells: Cells, at: number, change: (row: readonly string[]) => readonly string[]): Cells {
  return cells.map((row, index) => (index === at ? change(row) : row))
}

/**
 * Files spoiled in the manner of Pollock, one kind of dirt each: what share of their rows is read as it was written.
 */
export async function measureDirtyFiles(): Promise<Section> {
  const names = JSON.parse(readFileSync(join(repository, 'public', 'data', 'nombres.json'), 'utf8')) as {
    readonly territories: Parameters<typeof buildGazetteer>[0]
  }
  const gazetteer = buildGazetteer(names.territories, [], [])
  const random = seededRandom(30_364)
  const codes = names.territories.map(({ ubigeo }) => ubigeo as string).filter((code) => code.length === 6)
  const clean: Cells = [
    [...HEAD],
    ...Array.from({ length: ROWS }, (_, at) => [
      codes[(at * 31) % codes.length] ?? '',
      String(2020 + (at % 5)),
      ['física', 'psicológica'][at % 2] ?? '',
      String(1_000 + at * 37),
    ]),
  ]
  const shares = await Promise.all(
    POLLUTIONS.map(async (pollution) => ({
      name: pollution.name,
      share: await shareRead(pollution, clean, gazetteer, random),
    })),
  )
  const short = shares.filter(({ share }) => share < 100)
  return {
    title: `Archivos sucios a la manera de Pollock: ${POLLUTIONS.length} clases de suciedad sobre ${ROWS} filas`,
    lines: [
      {
        name: 'filas leídas tal como eran, por archivo',
        unit: '%',
        samples: [shares.reduce((sum, { share }) => sum + share, 0) / shares.length],
        goal: { least: GOAL },
      },
    ],
    notes: [
      `Leídos enteros: ${shares.length - short.length} de ${shares.length}. ${short.map(({ name, share }) => `${name}: ${share.toFixed(0)} %`).join('; ')}. Lo que la propia suciedad vuelve ilegible no cuenta como fila por leer, y nunca debe leerse mal.`,
    ],
  }
}

async function shareRead(
  { dirty, damaged = 0 }: Pollution,
  clean: Cells,
  gazetteer: Gazetteer,
  random: () => number,
): Promise<number> {
  const made = dirty(clean, random)
  const read = await readAnyTable(
    typeof made === 'string' ? new TextEncoder().encode(made) : made,
    'casos.csv',
    gazetteer,
  )
  if (!read.ok) return 0
  const expected = new Set(
    clean
      .slice(1)
      .map(([code, year, modality, cases]) =>
        [code, year, modality === 'física' ? 'fisica' : 'psicologica', cases].join(),
      ),
  )
  const right = read.ledger.values.filter(({ ubigeo, anio, modalidad, casos }) =>
    expected.has([ubigeo, anio, modalidad, casos].join()),
  ).length
  const wrong = read.ledger.values.length - right
  return Math.max(0, Math.min(100, (100 * (right - wrong)) / (ROWS - damaged)))
}

import type { Ubigeo } from '../../../domain/territory/index.ts'
import { registerIn } from '../../../domain/violence/index.ts'
import { foldText } from '../fold-text.ts'
import type { Draft, Kind } from '../kind.ts'
import type { RowReader } from '../row-reader.ts'
import {
  countedPersons,
  countsOfPersons,
  PERSON_COLUMNS,
  personsApart,
  type CountedPersons,
} from './counted-persons.ts'
import { ANY_TERRITORY } from './levelled.ts'

const COUNT = { whole: true, min: 0, max: 1e9 }
const MODALITIES = ['psicologica', 'fisica', 'sexual', 'economica_patrimonial'] as const
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(VIOLENCIA )?PSICOLOGICA$/, 'psicologica'],
  [/^(VIOLENCIA )?FISICA$/, 'fisica'],
  [/^(VIOLENCIA )?SEXUAL$/, 'sexual'],
  [
    /^(VIOLENCIA )?(ECONOMICA|PATRIMONIAL)( (O|Y|U) (ECONOMICA|PATRIMONIAL))?$|^ECONOMICA PATRIMONIAL$/,
    'economica_patrimonial',
  ],
  [/^FEMINICIDIOS?$/, 'feminicidio'],
  [/^TENTATIVAS?( DE)? FEMINICIDIOS?$/, 'tentativa_feminicidio'],
  [/^TRATA( DE PERSONAS)?$/, 'trata'],
  [/^ACOSO( SEXUAL)?( CALLEJERO)?$/, 'acoso'],
  [/^(TOTAL|TODAS|SIN DESAGREGAR)$/, 'sin_desagregar'],
]
const HOUSE_WORDS = new Set(WORDS.map(([, word]) => word))
// What tells apart two observations of one territory and year: they are parts of one figure.
const APART = ['periodo', 'centro', 'centro_nombre'] as const
// Columns of an age, a sex, of reports to the police or of deaths are not the year's cases.
const OTHERS = 'HOMBRES?|MUJERES|VARONES|DENUNCIAS?|FEMINICIDIOS?|TENTATIVAS?'
const AGES = String.raw`(?!.*\b(\d{1,2} \d{1,2}|\d{1,2} MAS|${OTHERS})\b)`

/** Cases by territory and year: a row per modalidad, or the ministry's wide file with a column for each. */
export const violencia: Kind = {
  id: 'violencia',
  table: 'violencia',
  placed: true,
  dated: { columns: ['casos', ...MODALITIES], usual: null },
  columns: [
    { name: 'anio', patterns: [/^(ANO|ANIO|YEAR)\b/] },
    { name: 'modalidad', patterns: [/^MODALIDAD\b/, /^(TIPO|FORMA)( DE)?( LA)? VIOLENCIA$/, /^TIPO$/] },
    { name: 'psicologica', number: COUNT, patterns: [new RegExp(`^${AGES}.*\\bPSICOLOGICA\\b`)] },
    { name: 'fisica', number: COUNT, patterns: [new RegExp(`^${AGES}.*\\bFISICA\\b`)] },
    { name: 'sexual', number: COUNT, patterns: [new RegExp(`^${AGES}.*\\bVIOLENCIA SEXUAL\\b`), /^SEXUAL$/] },
    { name: 'economica_patrimonial', number: COUNT, patterns: [new RegExp(`^${AGES}.*\\b(ECONOMICA|PATRIMONIAL)\\b`)] },
    {
      name: 'casos',
      weight: 4,
      many: 'by_year',
      number: COUNT,
      patterns: [
        /^(N(RO|UMERO)? )?(DE )?(TOTAL )?(DE )?CASOS( ATENDIDOS)?( TOTAL)?$/,
        new RegExp(`^${AGES}.*\\bCASOS\\b`),
        /^CANTIDAD DE CASOS$/,
      ],
      whenNamed: [/^(TOTAL|CANTIDAD|DENUNCIAS)( \d{4})?$/],
    },
    {
      name: 'registro',
      patterns: [/^REGISTRO( DE( LOS)? CASOS)?$/],
      holds: (cell) => !/^[\d.,\s/-]+$/.test(cell),
    },
    { name: 'periodo', patterns: [/^PERIODO$/, /^MES$/] },
    { name: 'centro', patterns: [/^CODIGO CENTRO ATENCION$/, /^(NOMBRE )?CENTRO( DE)? ATENCION$/] },
    { name: 'centro_nombre', patterns: [/^NOMBRE CENTRO ATENCION$/] },
    ...PERSON_COLUMNS,
  ],
  essential: [ANY_TERRITORY, ['casos', 'psicologica']],
  byText: ['anio', 'modalidad', 'casos', 'registro'],
  read: (reader) => {
    const ubigeo = reader.territory(null, false)
    const written = figuresOf(reader)
    if (ubigeo === null) return []
    const parts = partsIn(reader, written)
    const figures = written.filter(({ column, nth }) => reader.partOf(column, nth) === null)
    for (const [part, { column, nth }] of parts)
      if (reader.has('periodo')) reader.remark('periodo_parcial', 'periodo', part)
      else reader.remark('periodo_parcial', column, part, nth)
    if (parts.size > 0) noteParts(reader, ubigeo, written)
    if (figures.length === 0) reader.ignore(written.length > 0 ? 'periodo_parcial' : 'sin_dato')
    const persons = countedPersons(reader)
    const apart = apartOf(reader, persons)
    return figures.map((figure, at) => ({
      ...draft(reader, ubigeo, figure, apart, persons.isWhole),
      counted: countsOfPersons(reader, persons, figure.casos, at === 0),
    }))
  },
}

/** The parts of years that a row's figures are of, each with the first figure that says it. */
function partsIn(reader: RowReader, figures: readonly Figure[]): ReadonlyMap<string, Figure> {
  const parts = figures.flatMap((figure) => {
    const part = reader.partOf(figure.column, figure.nth)
    return part === null ? [] : [[part, figure] as const]
  })
  return new Map(parts.reverse())
}

function apartOf(reader: RowReader, persons: CountedPersons): string {
  const own = APART.some((name) => reader.has(name)) ? APART.map((name) => reader.cell(name)) : []
  return [...own, ...personsApart(persons)].join('|')
}

/** Notes the figures of parts of years, for what draws them as unfinished. */
function noteParts(reader: RowReader, ubigeo: Ubigeo, figures: readonly Figure[]): void {
  const persons = countedPersons(reader)
  const apart = apartOf(reader, persons)
  for (const { column, nth, modalidad, casos, total } of figures) {
    const [year, months] = reader.partOf(column, nth)?.split(': ') ?? []
    if (year === undefined || months === undefined || casos === '') continue
    const registro = registerOf(reader)
    const seen = {
      ubigeo,
      anio: Number(year),
      meses: months,
      registro,
      casos: Number(casos),
      total: total || persons.isWhole,
      lines: [reader.line],
    }
    reader.remarks.part({ ...seen, apart: [modalidad, column, nth, apart].join('|') })
  }
}

function registerOf(reader: RowReader): string {
  const written = reader.text('registro')
  return registerIn(written) ?? written
}

interface Figure {
  readonly column: string
  /** Which of the columns of that name. */
  readonly nth: number
  readonly modalidad: string
  readonly casos: string
  /** What its source withheld of it: «hasta 4», or «si» where it does not say; empty where it is told. */
  readonly reservado: string
  readonly total: boolean
}

function figuresOf(reader: RowReader): Figure[] {
  const split = MODALITIES.filter((modalidad) => reader.has(modalidad)).flatMap((modalidad) =>
    figureAt(reader, modalidad, 0, modalidad, false),
  )
  if (split.length === 0) return totalFigures(reader)
  const casos = reader.number('casos')
  // A total that its source tells is known, though a part of it was suppressed.
  if (casos !== '' && split.some(({ reservado }) => reservado !== '')) return totalFigures(reader)
  const sum = split.reduce((total, figure) => total + Number(figure.casos), 0)
  if (
    casos !== '' &&
    Number(casos) !== sum &&
    split.every(({ column }) => reader.year(column) === reader.year('casos'))
  )
    reader.remark('desagregado_no_suma', 'casos')
  return split
}

// A column for each year is a figure for each year.
function totalFigures(reader: RowReader): Figure[] {
  const written = reader.text('modalidad')
  const [modalidad, total] = [modalityOf(written), /^\s*(total|todas)\b/i.test(written)]
  return reader.columnsOf('casos').flatMap((_, nth) => figureAt(reader, 'casos', nth, modalidad, total))
}

/** The figure of a column, told or withheld by its source; none where the cell says nothing. */
function figureAt(reader: RowReader, column: string, nth: number, modalidad: string, total: boolean): Figure[] {
  const [casos, reservado] = [reader.number(column, nth), reader.withheld(column, nth)]
  return casos === '' && reservado === '' ? [] : [{ column, nth, modalidad, casos, reservado, total }]
}

/** The house's word for a modalidad; one it does not know is kept as it is written (METHOD §3). */
export function modalityOf(text: string): string {
  if (text === '' || HOUSE_WORDS.has(text)) return text || 'sin_desagregar'
  const folded = foldText(text)
  return WORDS.find(([words]) => words.test(folded))?.[1] ?? text
}

function draft(
  reader: RowReader,
  ubigeo: Ubigeo,
  { column, nth, modalidad, casos, reservado, total }: Figure,
  apart: string,
  isWhole: boolean,
): Draft {
  const registro = registerOf(reader)
  const withheld = reservado === '' ? {} : { reservado }
  const cells = { ubigeo, anio: reader.year(column, nth), modalidad, casos, registro, ...withheld }
  return { table: 'violencia', cells, apart, total: total || isWhole }
}

import {
  CASE_VARIABLES,
  categoryOf,
  columnOfVariable,
  VARIABLE_COLUMNS,
  WHOLE,
  type CaseVariable,
} from '../case-variables.ts'
import type { ColumnSpec } from '../column-spec.ts'
import type { Draft } from '../kind.ts'
import type { RowReader } from '../row-reader.ts'

const COUNT = { whole: true, min: 0, max: 1e9 }
const OF_CASES = '^(N(RO|UMERO)? )?(DE )?CASOS( ATENDIDOS| REGISTRADOS)?( DE)? '
const AGE = '(\\d{1,2}( A)? \\d{1,2}|\\d{1,2}( ANOS)?( A| Y)? MAS)( ANOS)?'

/** Columns of a table of cases that say of whom they are: a category in each row, or a count for each category. */
export const PERSON_COLUMNS: readonly ColumnSpec[] = [
  ...VARIABLE_COLUMNS.map((column) => ({
    ...column,
    weight: 0,
    // Beside counts, a column of figures is of none of these but the age.
    holds: (cell: string) => (column.holds?.(cell) ?? true) && (column.name === 'edad' || !/^[\d.,\s%]+$/.test(cell)),
  })),
  column('casos_hombres', '(HOMBRES|VARONES)( TOTAL)?'),
  column('casos_mujeres', 'MUJERES( TOTAL)?'),
  { ...column('casos_por_edad', `${AGE}( TOTAL)?`), many: true },
]

function column(name: string, words: string): ColumnSpec {
  return { name, weight: 0, number: COUNT, optional: true, patterns: [new RegExp(`${OF_CASES}${words}$`)] }
}

/** What a row of counted cases is of. */
export interface CountedPersons {
  /** Categories of its own cells. */
  readonly categories: readonly (readonly [CaseVariable, string])[]
  /** Whether it is of all persons, beside rows that are of some. */
  readonly isWhole: boolean
}

/** The persons that a row's cells tell of; a blank one may be of all or of nobody knows whom, and rejects the row. */
export function countedPersons(reader: RowReader): CountedPersons {
  const variables = CASE_VARIABLES.filter((variable) => reader.has(columnOfVariable(variable)))
  const told = variables.map((variable): readonly [CaseVariable, string] => {
    const cell = reader.cell(columnOfVariable(variable))
    if (cell === '') reader.refuse(columnOfVariable(variable), 'celda_vacia', '')
    return [variable, categoryOf(variable, cell)]
  })
  const isWhole = told.some(([, category]) => category === WHOLE)
  return { categories: isWhole ? [] : told, isWhole }
}

/** What tells the row from others of its territory and year. */
export function personsApart({ categories }: CountedPersons): readonly string[] {
  return categories.map(([, category]) => category)
}

/** Its cases by what it says of the persons; its columns of counts are of the whole row, and are told once. */
export function countsOfPersons(
  reader: RowReader,
  { categories }: CountedPersons,
  casos: string,
  isFirst: boolean,
): NonNullable<Draft['counted']> {
  const cases = casos === '' ? Number.NaN : Number(casos)
  const own = categories.map(([variable, category]) => [variable, category, cases] as const)
  return isFirst ? [...own, ...countsOfColumns(reader)] : own
}

function countsOfColumns(reader: RowReader): NonNullable<Draft['counted']> {
  const ages = reader.columnsOf('casos_por_edad').map((_, nth) => {
    const header = reader.headerOf('casos_por_edad', nth)
    return ['grupo_edad', categoryOf('grupo_edad', ageWords(header)), countAt(reader, 'casos_por_edad', nth)] as const
  })
  const [men, women] = [countAt(reader, 'casos_hombres', 0), countAt(reader, 'casos_mujeres', 0)]
  const all = [...ages, ['sexo', 'hombre', men] as const, ['sexo', 'mujer', women] as const]
  // Registers have columns of several groupings, of which a year fills one.
  return all.filter(([, , casos]) => casos !== 0)
}

function countAt(reader: RowReader, name: string, nth: number): number {
  if (!reader.has(name)) return 0
  const casos = reader.number(name, nth)
  return casos === '' ? (reader.withheld(name, nth) === '' ? 0 : Number.NaN) : Number(casos)
}

function ageWords(header: string): string {
  return /\d.*$/.exec(header)?.[0].replace(/[\s-]*TOTAL\s*$/i, '') ?? ''
}

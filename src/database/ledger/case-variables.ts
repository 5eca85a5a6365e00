import type { ColumnSpec } from './column-spec.ts'
import { foldText, isUnknown } from './fold-text.ts'
import { readYesNo } from './yes-no.ts'

/** What a register of one row for each case may say of the person and the case, besides its modality. */
export const CASE_VARIABLES = [
  'sexo',
  'grupo_edad',
  'discapacidad',
  'estado_civil',
  'nivel_educativo',
  'ocupacion',
  'procedencia',
] as const
export type CaseVariable = (typeof CASE_VARIABLES)[number]

/** How many cases of a territory and year are of one category of a variable. */
export interface CaseCount {
  readonly ubigeo: string
  readonly anio: number
  readonly variable: CaseVariable
  readonly categoria: string
  readonly casos: number
}

const OF_WHOM = '( DE (LA |EL )?)?( ?(VICTIMA|PERSONA USUARIA|USUARIA|AGRAVIADA))?'
/** The column that each variable is read from. */
const COLUMN: Readonly<Record<CaseVariable, readonly [string, string]>> = {
  sexo: ['sexo', '(SEXO|GENERO)'],
  grupo_edad: ['edad', '(EDAD|GRUPO( DE)? EDAD|GRUPO ETARIO)'],
  discapacidad: ['discapacidad', '(TIENE |PRESENTA |PERSONA CON )?DISCAPACIDAD'],
  estado_civil: ['estado_civil', 'ESTADO CIVIL'],
  nivel_educativo: ['nivel_educativo', '(NIVEL EDUCATIVO|NIVEL DE INSTRUCCION|GRADO DE INSTRUCCION|EDUCACION)'],
  ocupacion: ['ocupacion', 'OCUPACION'],
  procedencia: ['procedencia', '(AREA|AREA DE RESIDENCIA|ZONA|AMBITO|PROCEDENCIA|LUGAR DE PROCEDENCIA)'],
}

/** The columns of the variables, for the kind that counts them. */
export const VARIABLE_COLUMNS: readonly ColumnSpec[] = CASE_VARIABLES.map((variable) => {
  const [name, words] = COLUMN[variable]
  const spec = { name, patterns: [new RegExp(`^${words}${OF_WHOM}$`)] }
  // An «área» may as well be the office that took the case.
  return variable === 'procedencia' ? { ...spec, holds: (cell) => /\b(URBAN|RURAL)/.test(foldText(cell)) } : spec
})

export function columnOfVariable(variable: CaseVariable): string {
  return COLUMN[variable][0]
}

const UNKNOWN = 'sin_dato'
const OTHER = 'otra'
/** The category of a row that is of all the others of its variable. */
export const WHOLE = 'total'
const WHOLES = /^(TOTAL(ES)?( GENERAL)?|AMBOS( SEXOS)?|TOD[AO]S)$/

/** Categories by their words; what fits none is "otra", so that nothing that was typed of a person goes on. */
const WORDS: Readonly<Partial<Record<CaseVariable, readonly (readonly [RegExp, string])[]>>> = {
  sexo: [
    [/^(F|FEMENINO|MUJER(ES)?)$/, 'mujer'],
    [/^(H|MASCULINO|HOMBRE(S)?|VARON(ES)?)$/, 'hombre'],
    [/^M$/, 'M'],
  ],
  estado_civil: [
    [/^SOLTER[AO]/, 'soltera'],
    [/^CASAD[AO]/, 'casada'],
    [/CONVIV/, 'conviviente'],
    [/^(SEPARAD|DIVORCIAD)/, 'separada_o_divorciada'],
    [/^VIUD[AO]/, 'viuda'],
  ],
  nivel_educativo: [
    [/^(SIN (NIVEL|ESTUDIO|INSTRUCCION)|NINGUNO|ANALFABET)/, 'sin_nivel'],
    [/^INICIAL/, 'inicial'],
    [/^PRIMARIA/, 'primaria'],
    [/^SECUNDARIA/, 'secundaria'],
    [/^(SUPERIOR|TECNIC|UNIVERSITARI|POSTGRADO|POSGRADO)/, 'superior'],
  ],
  ocupacion: [
    [/(AMA DE CASA|SU HOGAR|QUEHACERES)/, 'ama_de_casa'],
    [/ESTUDI/, 'estudiante'],
    [/(DESEMPLE|SIN OCUPACION|NO TRABAJA|DESOCUPAD)/, 'sin_trabajo'],
    [/(AGRIC|CAMPESIN|GANADER)/, 'agricultura'],
    [/(COMERCI|VENDEDOR|NEGOCI)/, 'comercio'],
    [/(EMPLEAD|OBRER|INDEPENDIENTE|PROFESION|DOCENTE|TRABAJ)/, 'trabajo_remunerado'],
  ],
  procedencia: [
    [/\bURBAN/, 'urbana'],
    [/\bRURAL/, 'rural'],
  ],
}

const AGES: readonly (readonly [number, string])[] = [
  [5, '0_a_5'],
  [11, '6_a_11'],
  [17, '12_a_17'],
  [29, '18_a_29'],
  [59, '30_a_59'],
  [120, '60_y_mas'],
]
/** Ages as whole numbers, as most registers write them. */
export const AGE_TEXTS: readonly string[] = Array.from({ length: 121 }, (_, age) => String(age))
const AGE_WORDS = new Set(AGES.map(([, words]) => words))

/** Groups of ages that registers count by, as they are written: "0 a 17", "18-59 años", "60 a más". */
const AGE_RANGE = /^\D{0,4}(\d{1,2}) (?:A |Y )?(\d{1,3})(?: ANOS)?$/
const AGE_SINCE = /^(?:DE )?(\d{1,2}) (?:ANOS )?(?:(?:A|Y) )?MAS(?: ANOS)?$|^MAYORES DE (\d{1,2})(?: ANOS)?$/
/** Fewer years than these together tell of a person. */
const NARROWEST = 4

/** The category of a cell; the same of what is already one. */
export function categoryOf(variable: CaseVariable, cell: string): string {
  // "SI" is how "S/I" is written too, where nothing is asked that a yes answers.
  const answer = variable === 'discapacidad' ? readYesNo(cell) : null
  if (answer === 'si' || answer === 'no') return answer
  if (isUnknown(cell) || cell === UNKNOWN) return UNKNOWN
  const folded = foldText(cell)
  if (WHOLES.test(folded)) return WHOLE
  if (variable === 'grupo_edad') return ageGroup(cell, folded)
  const known = WORDS[variable] ?? []
  return known.find(([words, category]) => words.test(folded) || category === cell)?.[1] ?? OTHER
}

function ageGroup(cell: string, folded: string): string {
  if (AGE_WORDS.has(cell)) return cell
  const years = /^\s*(\d{1,3})([.,]0+)?(\s*(A[NÑ]OS?))?\s*$/i.exec(cell)?.[1]
  if (years !== undefined) return AGES.find(([last]) => Number(years) <= last)?.[1] ?? OTHER
  const [, first, last] = AGE_RANGE.exec(folded) ?? []
  if (first !== undefined && Number(last) - Number(first) >= NARROWEST) return `${Number(first)}_a_${Number(last)}`
  const [, since, after] = AGE_SINCE.exec(folded) ?? []
  if (since !== undefined) return `${Number(since)}_y_mas`
  return after === undefined ? OTHER : `${Number(after) + 1}_y_mas`
}

/**
 * "M" is masculine beside an "F" and feminine beside an "H"; alone it is left as it is written, for nothing tells.
 */
export function settleSex(counts: readonly CaseCount[]): readonly CaseCount[] {
  const written = new Set(counts.filter(({ variable }) => variable === 'sexo').map(({ categoria }) => categoria))
  if (!written.has('M') || written.has('hombre') === written.has('mujer')) return counts
  const meant = written.has('hombre') ? 'mujer' : 'hombre'
  return summed(counts.map((each) => (each.categoria === 'M' ? { ...each, categoria: meant } : each)))
}

/** The counts but for those of a variable of which the source withheld a part: it is not known how many there are. */
export function withoutWithheld(counts: readonly CaseCount[]): readonly CaseCount[] {
  const keyOf = ({ ubigeo, anio, variable }: CaseCount) => [ubigeo, anio, variable].join(' ')
  const withheld = new Set(counts.filter(({ casos }) => Number.isNaN(casos)).map(keyOf))
  return withheld.size === 0 ? counts : counts.filter((each) => !withheld.has(keyOf(each)))
}

/** One count of each territory, year, variable and category, in that order. */
export function summed(counts: readonly CaseCount[]): readonly CaseCount[] {
  const byKey = new Map<string, CaseCount>()
  for (const each of counts) {
    const key = [each.ubigeo, each.anio, each.variable, each.categoria].join(' ')
    byKey.set(key, { ...each, casos: each.casos + (byKey.get(key)?.casos ?? 0) })
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
}

import type { CellTable } from '../../domain/consolidation/index.ts'
import { ASKED_SERVICES, NEED_GRADES } from '../../domain/country/index.ts'
import { ETAPAS, INITIATIVE_TYPES, INSTRUMENT_ESTADOS, INSTRUMENTS } from '../../domain/instancias/index.ts'
import { LIFE_VOCABULARIES, type LifeStep } from '../../domain/life/index.ts'
import {
  ETAPA_NAME,
  INITIATIVE_NAME,
  INSTRUMENT_ESTADO_NAME,
  INSTRUMENT_NAME,
  NEED_GRADE_NAME,
  serviceWords,
} from '../../domain/words/index.ts'

/** Values of a closed vocabulary with the word of each on the sheet. */
export type Vocabulary = readonly (readonly [value: string, word: string])[]

export const VOCABULARIES = {
  ...LIFE_VOCABULARIES,
  etapa: ETAPAS.map((each) => [each, ETAPA_NAME[each]]),
  estado: INSTRUMENT_ESTADOS.map((each) => [each, INSTRUMENT_ESTADO_NAME[each]]),
  instrumento: INSTRUMENTS.map((each) => [each, INSTRUMENT_NAME[each]]),
  marca: [['si', 'Sí']],
  tipo: INITIATIVE_TYPES.map((each) => [each, INITIATIVE_NAME[each]]),
  clase: [
    ['ordinaria', 'Ordinaria'],
    ['extraordinaria', 'Extraordinaria'],
  ],
  servicio: ASKED_SERVICES.map((each) => [each, serviceWords(each).name]),
  grado: NEED_GRADES.map((each) => [each, NEED_GRADE_NAME[each]]),
} as const satisfies Readonly<Record<string, Vocabulary>>
export type VocabularyName = keyof typeof VOCABULARIES

/** A column that is filled in: the cell of the register that it states, and how. */
export interface KitColumn {
  readonly title: string
  readonly help: string
  readonly table: CellTable
  readonly field: string
  readonly words: VocabularyName | null
  readonly as: 'texto' | 'fecha' | 'entero' | 'numero' | 'anio' | 'distrito'
  /** The step of the life of the instancia that it is told of; null where the table says all. */
  readonly step: LifeStep | null
  /** Other heads under which a person's own table may bring it. */
  readonly aliases: readonly string[]
}

/** A column that says what its row is about. */
export interface KitKey {
  readonly title: string
  readonly help: string
  readonly part:
    | 'ubigeo'
    | 'nivel'
    | 'territorio'
    | 'instancia'
    | 'instrumento'
    | 'tipo'
    | 'nombre'
    | 'fecha'
    | 'clase'
    | 'semestre'
    | 'lugar'
    | 'servicio'
    | LifeKey
  /** How a key of the life of an instancia is written. */
  readonly column?: KitColumn
}

/** A key of what a step of the life of an instancia lists. */
type LifeKey = `vida ${string}`

/** A sheet of the kit: what its rows are about, and what is filled in. */
export interface KitSheet {
  readonly name: string
  readonly table: CellTable
  /** The step whose list it is; null for a sheet of another table, or of the fields of several steps. */
  readonly step: LifeStep | null
  readonly keys: readonly KitKey[]
  readonly columns: readonly KitColumn[]
  /** Empty rows for what is not listed yet. */
  readonly emptyRows: number
}

/** Title of the hidden column that says, in each row, what its cells said when the kit left. */
export const MARK_TITLE = 'Control (no modificar)'

/** Whose a row is. */
export const UBIGEO: KitKey = { title: 'Ubigeo', help: 'Código del INEI. No se modifica.', part: 'ubigeo' }
/** Whose a row is. */
export const NIVEL: KitKey = { title: 'Nivel', help: 'De la instancia. No se modifica.', part: 'nivel' }
/** Whose a row is. */
export const TERRITORIO: KitKey = { title: 'Territorio', help: 'No se modifica.', part: 'territorio' }
/** Whose a row is. */
export const INSTANCIA: KitKey = {
  title: 'Instancia',
  help: 'Elija de la lista la instancia de la que se trata.',
  part: 'instancia',
}

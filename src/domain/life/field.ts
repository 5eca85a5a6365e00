import type { InstanciaLevel } from '../instancias/index.ts'
import type { LifeStep } from './steps.ts'
import type { LifeVocabulary } from './vocabularies.ts'

/**
 * How a field is written: free text, a day, a whole number, a figure of a publication with or without decimals, a year,
 * the code of a distrito or a word of a vocabulary.
 */
export type FieldForm = 'texto' | 'fecha' | 'entero' | 'numero' | 'anio' | 'distrito' | LifeVocabulary

/** A field of the life of an instancia, as data: form, column of the kit, aliases and checks are made from it. */
export interface LifeField {
  readonly key: string
  readonly title: string
  readonly help: string
  readonly as: FieldForm
  /** Other heads under which a person's own table may bring it. */
  readonly aliases: readonly string[]
  /** Key of the day that it may not precede. */
  readonly notBefore?: string
  /** Key of the number that it may not exceed. */
  readonly atMost?: string
}

/** The rows that a step lists: what tells one from another, and what is told of each. */
export interface LifeList {
  /** What one row is, as in «Agregar miembro». */
  readonly item: string
  /** Name of the sheet of the kit. */
  readonly kit: string
  readonly keys: readonly LifeField[]
  readonly fields: readonly LifeField[]
  readonly emptyRows: number
}

/** A step of the life of an instancia, as data. */
export interface LifeSpec {
  readonly step: LifeStep
  readonly title: string
  /** Where it is asked for. */
  readonly clause: string
  /** The sheet of the kit that holds its own fields. */
  readonly kit: 'Instalación' | 'Funcionamiento' | 'COORDEMUNA'
  readonly fields: readonly LifeField[]
  readonly list: LifeList | null
  /** Levels whose instancias have the step. */
  readonly levels: readonly InstanciaLevel[]
}

type More = Partial<Pick<LifeField, 'aliases' | 'notBefore' | 'atMost'>>

/** A field of a form. */
export function field(as: FieldForm): (key: string, title: string, help: string, more?: More) => LifeField {
  return (key, title, help, more = {}) => ({ key, title, help, as, aliases: [], ...more })
}

export const yesNo = field('si_no')
const day = field('fecha')
export const text = field('texto')
export const count = field('entero')
export const year = field('anio')
export const distrito = field('distrito')

const UNKNOWN = 'Vacía si no se sabe.'
/** A yes or no that needs no more help than what an empty cell means. */
export function asked(key: string, title: string, ...aliases: readonly string[]): LifeField {
  return yesNo(key, title, UNKNOWN, { aliases })
}

/** A day that needs no more help than how it is written. */
export function dayOf(key: string, title: string, more: More = {}): LifeField {
  return day(key, title, 'Como 15/03/2026.', more)
}

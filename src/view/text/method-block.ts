import { tidy } from './tidy.ts'

/** A piece of the Método page: a paragraph, a list, or a small table. */
export type MethodBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

export const RULES = [
  'territorio',
  'cobertura',
  'incidencia',
  'pobreza',
  'servicios',
  'criterios',
  'puntaje',
  'calidad',
  'ambiguedades',
  'limites',
] as const
/** Sections of the Método page; every figure names the one it is made by. */
export type RuleId = (typeof RULES)[number]

export interface MethodSection {
  readonly id: RuleId
  readonly title: string
  readonly blocks: readonly MethodBlock[]
}

export function text(words: string): MethodBlock {
  return { kind: 'text', text: tidy(words) }
}

export function list(...items: string[]): MethodBlock {
  return { kind: 'list', items: items.map(tidy) }
}

export function table(parts: Omit<Extract<MethodBlock, { kind: 'table' }>, 'kind'>): MethodBlock {
  return { kind: 'table', caption: tidy(parts.caption), head: parts.head, rows: parts.rows.map((row) => row.map(tidy)) }
}

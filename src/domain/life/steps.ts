/**
 * The steps of the life of an instancia that are told field by field, in their order (7.3.2 to 7.3.4), and of a
 * COORDEMUNA (S0).
 */
export const LIFE_STEPS = [
  'mecanismo_previo',
  'expediente',
  'instalacion',
  'conduccion',
  'miembros',
  'soporte',
  'reglamento',
  'acuerdos',
  'diagnostico',
  'plan',
  'acciones',
  'informes',
  'propuestas',
  'protocolo',
  'sensibilizacion',
  'emergencia',
  'contexto',
  'investigaciones',
  'coordemuna_conduccion',
  'coordemuna_demunas',
  'coordemuna_reuniones',
  'coordemuna_acuerdos',
  'coordemuna_temas',
] as const
export type LifeStep = (typeof LIFE_STEPS)[number]

/** What is told of one thing, by field, each as the register writes it; a field that is not told is not known. */
export type LifeValues = Readonly<Record<string, string>>

/** What a person tells of a step: its own fields, and the rows that it lists. */
export interface LifeTold {
  readonly values: LifeValues
  readonly rows: readonly LifeValues[]
}

/** What tells the rows of a step apart, in the order in which the register names them. */
export const ROW_KEYS: Readonly<Partial<Record<LifeStep, readonly string[]>>> = {
  mecanismo_previo: ['nombre'],
  miembros: ['clase', 'entidad'],
  acuerdos: ['sesion', 'acuerdo'],
  acciones: ['anio', 'accion'],
  informes: ['anio', 'semestre'],
  propuestas: ['documento', 'clase', 'texto'],
  sensibilizacion: ['fecha', 'accion'],
  contexto: ['tema', 'indicador', 'anio'],
  investigaciones: ['titulo', 'anio'],
  coordemuna_demunas: ['distrito'],
  coordemuna_reuniones: ['fecha'],
  coordemuna_acuerdos: ['reunion', 'acuerdo'],
  coordemuna_temas: ['anio', 'tema'],
}

/** What tells a row of a step from the others; rows that say the same are one. */
export function rowId(step: LifeStep, row: LifeValues): readonly string[] {
  return (ROW_KEYS[step] ?? []).map((key) => (row[key] ?? '').trim().replace(/\s+/g, ' '))
}

/** Whether the step is of a COORDEMUNA, which only provincias have (S0). */
export function isOfCoordemuna(step: LifeStep): boolean {
  return step.startsWith('coordemuna_')
}

/** What is told of the life of one instancia, by step. */
export type LifeFile = Readonly<Partial<Record<LifeStep, LifeTold>>>

/** What a field of a step says; null where nothing is told. */
export function said(life: LifeFile, step: LifeStep, field: string): string | null {
  return life[step]?.values[field] ?? null
}

/** The rows that a step lists. */
export function rowsOf(life: LifeFile, step: LifeStep): readonly LifeValues[] {
  return life[step]?.rows ?? []
}

export const CHECKS = [
  'plan_sin_reglamento',
  'plan_antes_que_inferiores',
  'diagnostico_antiguo',
  'instrumento_inconsistente',
  'ordenanza_inconsistente',
  'acta_inconsistente',
  'coordemuna_pendiente',
] as const
/** What may be stated of an instancia that does not agree with the Lineamientos, or with what else is stated of it. */
export type CheckKey = (typeof CHECKS)[number]

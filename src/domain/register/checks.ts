export const CHECKS = [
  'plan_sin_reglamento',
  'plan_antes_que_inferiores',
  'plan_sin_correspondencia',
  'diagnostico_antiguo',
  'instrumento_inconsistente',
  'ordenanza_inconsistente',
  'acta_inconsistente',
  'etapa_contradicha',
  'sesiones_faltantes',
  'coordemuna_pendiente',
  'demuna_sin_registro',
] as const
/** What may be stated of an instancia that does not agree with the Lineamientos, or with what else is stated of it. */
export type CheckKey = (typeof CHECKS)[number]

export const INTERVENTIONS = [
  'promocion_creacion',
  'fortalecimiento',
  'acompanamiento',
  'taller_macrorregional',
  'mooc',
  'pasantia',
] as const
/** The six types of intervention of the DPVLV (7.3.1.2 B.2, Cuadro N.° 01). */
export type InterventionKind = (typeof INTERVENTIONS)[number]

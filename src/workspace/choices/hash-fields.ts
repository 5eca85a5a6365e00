/** Version that a hash starts with; another one gives the default view and a notice. */
export const HASH_VERSION = 'v1'

/** A longer hash is refused unread. */
export const HASH_LIMIT = 2048

/** Names of the fields of a hash, in the order in which they are written; a field at its default is left out. */
export const HASH_FIELDS = [
  'pagina',
  'sel',
  'mapa',
  'capa',
  'prioridad',
  'equipos',
  'panel',
  'ejes',
  'comparar',
  'documento',
  'lamina',
  'taller',
  'viaje',
  'revision',
  'actor',
  'tema',
  'ronda',
  'dato',
  'semestre',
  'k',
  'meses',
  'pregunta',
  'servicios',
  'ambito',
  'grupo',
  'orden',
  'definicion',
  'umbral',
  'percentil',
  'modalidad',
  'heredar',
  'completa',
  'completas',
  'plazo',
  'fecha',
  'pesos',
  'matriz',
  'registro',
  'mesa',
  'vista',
] as const
export type HashField = (typeof HASH_FIELDS)[number]

/** What a map can show of a territory; `cruce` is coverage by incidence, `vigencia` what expires. */
export const LAYERS = ['cobertura', 'etapa', 'incidencia', 'pobreza', 'cruce', 'vigencia'] as const
export type LayerName = (typeof LAYERS)[number]

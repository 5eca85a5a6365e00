/** The kinds of the gallery, in the order of its index. */
export const KINDS = [
  'capas',
  'graficos',
  'tablas',
  'laminas',
  'documentos',
  'componentes',
  'dialogos',
  'paginas',
] as const
export type ExhibitKind = (typeof KINDS)[number]

/** The states a thing is shown in: how much there is of it, and what must be told of it. */
export const STATES = [
  'ninguna',
  'una',
  'varias',
  'nombres-largos',
  'sin-datos',
  'reservado',
  'simulado',
  'critico',
] as const
export type ExhibitState = (typeof STATES)[number]

/** One picture of the gallery: a thing in a state, with the sentence of what must be seen in it. */
export interface Exhibit {
  readonly kind: ExhibitKind
  readonly name: string
  readonly state: ExhibitState
  readonly shows: string
  /** The standalone SVG that the product draws of it. */
  readonly draw: () => string | Promise<string>
}

/** Path of the kept picture inside the folder of pictures. */
export function pathOf({ kind, name, state }: Pick<Exhibit, 'kind' | 'name' | 'state'>): string {
  return `${kind}/${name}.${state}.svg`
}

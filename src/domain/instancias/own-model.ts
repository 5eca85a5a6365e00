/** What a government approves and signs so that its instancia exists (7.3.2.5, 7.3.2.13). */
export const MODELS = ['ordenanza', 'instalacion'] as const
export type Model = (typeof MODELS)[number]

/** The folder in which an own model stands beside the kits: two may have the same file name. */
export const MODEL_FOLDER = {
  ordenanza: 'modelo-propio-de-ordenanza',
  instalacion: 'modelo-propio-de-acta',
} as const satisfies Readonly<Record<Model, string>>

/** The office's own model of one of them, in place of which ours stands where there is none. */
export interface OwnModel {
  readonly id: Model
  readonly fileName: string
  /** AAAA-MM-DD. */
  readonly addedOn: string
  /** The cleaned .docx in base 64: papers are kept as JSON. */
  readonly docx: string
}

/** The models with that one in place of the one of its kind. */
export function withModel(models: readonly OwnModel[], model: OwnModel): readonly OwnModel[] {
  return [...withoutModel(models, model.id), model]
}

export function withoutModel(models: readonly OwnModel[], id: Model): readonly OwnModel[] {
  return models.filter((each) => each.id !== id)
}

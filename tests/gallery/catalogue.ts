import type { Exhibit } from './exhibit.ts'
import { layerExhibits } from './layers.ts'

/** Every picture of the gallery, in the order of its index. */
export const CATALOGUE: readonly Exhibit[] = [...layerExhibits]

import { chartExhibits } from './charts.tsx'
import { componentExhibits } from './components.tsx'
import { documentExhibits } from './documents.tsx'
import type { Exhibit } from './exhibit.ts'
import { layerExhibits } from './layers.ts'
import { legendExhibits } from './legends.tsx'
import { needExhibits } from './needs.tsx'
import { eventExhibits } from './events.tsx'
import { fieldExhibits } from './field.tsx'
import { visitExhibits } from './visits.tsx'
import { slideExhibits } from './slides.tsx'
import { tableExhibits } from './tables.tsx'
import { overlayExhibits } from './overlays.tsx'
import { pageExhibits } from './pages.tsx'
import { wholePageExhibits } from './whole-pages.tsx'
import { workExhibits } from './work.tsx'

/** Every picture of the gallery, in the order of its index. */
export const CATALOGUE: readonly Exhibit[] = [
  ...layerExhibits,
  ...legendExhibits,
  ...chartExhibits,
  ...tableExhibits,
  ...slideExhibits,
  ...documentExhibits,
  ...componentExhibits,
  ...workExhibits,
  ...needExhibits,
  ...eventExhibits,
  ...fieldExhibits,
  ...visitExhibits,
  ...overlayExhibits,
  ...pageExhibits,
  ...wholePageExhibits,
]

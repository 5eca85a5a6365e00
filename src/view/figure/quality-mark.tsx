import type { Quality } from '../../domain/measure/index.ts'
import { QUALITY_NAME } from '../text/index.ts'

/** The stamp of a figure that was not simply observed. */
export function QualityMark({ quality }: { readonly quality: Quality | null }) {
  if (quality === null || quality === 'observado') return null
  return <span className={`quality quality-${quality}`}> {QUALITY_NAME[quality]}</span>
}

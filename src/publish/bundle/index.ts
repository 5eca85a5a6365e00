export type { BundleGround, BundleOf } from './bundle.ts'
export { makeBundle } from './make-bundle.ts'
export { groundMarks, MANIFEST, type Manifest } from './manifest.ts'
export {
  SERIES,
  seriesEntry,
  seriesFileName,
  seriesManifest,
  type SeriesEntry,
  type SeriesManifest,
} from './series.ts'
export { sha256 } from './sha256.ts'
export { lackingIn } from './manifest-page.ts'

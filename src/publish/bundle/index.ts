export type { BundleGround, BundleOf } from './bundle.ts'
export { makeBundle } from './make-bundle.ts'
export { groundMarks, MANIFEST, type Manifest } from './manifest.ts'
export { lackingIn } from './manifest-page.ts'

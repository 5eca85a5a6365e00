export { BundleBar } from './bundle-bar.tsx'

export { fetchPanel } from './later-parts.ts'
export * from './page-frame.tsx'

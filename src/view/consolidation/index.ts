export { KitSection } from './kit-section.tsx'
export { ConsolidationSection } from './consolidation-section.tsx'

export { ContextPart } from './context-part.tsx'
export { ContextSection } from './context-section.tsx'
export { useTerritoryContext } from './use-context.ts'

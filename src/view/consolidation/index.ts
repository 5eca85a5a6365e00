export { KitSection } from './kit-section.tsx'
export { ConsolidationSection } from './consolidation-section.tsx'
export { JoiningPart } from './joining-part.tsx'
export { answerOf } from './answer-state.ts'

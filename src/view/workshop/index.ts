export { WorkshopPart } from './workshop-part.tsx'

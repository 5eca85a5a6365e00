export { NeedsPart } from './needs-part.tsx'

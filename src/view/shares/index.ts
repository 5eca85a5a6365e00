export { SharesPart } from './shares-part.tsx'

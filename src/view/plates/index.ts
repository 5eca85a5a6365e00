export { PlatePart } from './plate-part.tsx'

export { textWidth, wrappedLines } from './letter-width.ts'

export { isRecord, isText } from './checks.ts'

export { encodeTable } from './encode-table.ts'

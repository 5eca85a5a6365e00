export { AgreedFields } from './agreed-fields.tsx'
export { AttendanceFields } from './attendance-fields.tsx'
export { DayField, LineField, LinesField, linesOf } from './fields.tsx'
export { FindingFields } from './finding-fields.tsx'

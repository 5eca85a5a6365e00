export { rationaleWorkbook } from './rationale-workbook.ts'
export { METHOD_LINES, parameterLines, SCORE_RULE, SIMULATED_STAMP } from './rationale-words.ts'

export { questionnaireWorkbook } from './questionnaire-workbook.ts'

export { FieldPage } from './field-page.tsx'

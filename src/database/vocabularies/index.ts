export { nameVocabularies } from './name-vocabularies.ts'

export { askOf } from './ask-worker.ts'
export { answerAsked } from './answer-asked.ts'

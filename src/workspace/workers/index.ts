export { askOf, type Ask } from './ask-worker.ts'
export { answerAsked } from './answer-asked.ts'

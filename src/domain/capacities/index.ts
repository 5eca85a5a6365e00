export * from './instrument.ts'
export { instrumentOf, READY_INSTRUMENT } from './ready-instrument.ts'
export { openSurvey, type Gap, type GapValue, type Group, type Survey } from './gap.ts'
export { rankNeeds, type Need, type NeedPlace } from './rank-needs.ts'
export { compareGaps, type GapChange } from './compare-rounds.ts'
export {
  ACTOR_NAME,
  ANSWER_FORM_NAME,
  CAPACITY_TOPIC_NAME,
  DIMENSION_NAME,
  explainChange,
  explainGap,
  points,
  sayPlace,
} from './explain-need.ts'
export { instrumentTable, readInstrument, MOST_CAPACITIES, type InstrumentRead } from './read-instrument.ts'
export { placeFinder } from './find-place.ts'
export { readAnswers, readAsked, MOST_ANSWERS, type AnswersRead, type RowFault } from './read-answers.ts'
export { USUAL_DEGREES } from './score-answer.ts'

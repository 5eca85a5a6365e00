export * from './instrument.ts'
export { instrumentOf, READY_INSTRUMENT } from './ready-instrument.ts'
export { openSurvey, type CapacityGap, type CapacityGapValue, type Group, type Survey } from './gap.ts'
export { latestRound, roundBefore } from './rounds.ts'
export { rankNeeds, type RankedNeed, type NeedPlace } from './rank-needs.ts'
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
export { optionPoints } from './score-answer.ts'
export {
  profileOf,
  rankCapacities,
  rankTerritories,
  rankTopics,
  topicsIn,
  worstDimension,
} from './needs-board.ts'

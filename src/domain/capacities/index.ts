export * from './instrument.ts'
export { instrumentOf, READY_INSTRUMENT } from './ready-instrument.ts'
export { openSurvey, type CapacityGap, type Group, type Survey } from './gap.ts'
export { latestRound, roundBefore } from './rounds.ts'
export { rankNeeds, type RankedNeed, type NeedPlace } from './rank-needs.ts'
export { needHeadlines } from './need-headlines.ts'
export { compareGaps } from './compare-rounds.ts'
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
export { instrumentTable, readInstrument, type InstrumentRead } from './read-instrument.ts'
export { placeFinder, placeSuggester } from './find-place.ts'
export { actorOf, readAnswers, readAsked, type AnswersRead, type RowFault, type UnplacedName } from './read-answers.ts'
export { optionPoints } from './score-answer.ts'
export {
  profileOf,
  rankCapacities,
  rankTerritories,
  rankTopics,
  topicsIn,
  worstDimension,
} from './needs-board.ts'

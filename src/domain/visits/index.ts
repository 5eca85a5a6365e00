export * from './plan.ts'
export * from './intervention-kinds.ts'
export * from './interventions.ts'
export * from './new-visit.ts'
export { callForNeed, explainVisitNeed, needIn, needName, retoldNeed } from './need-of-visit.ts'
export { proposeForNeed } from './propose-for-need.ts'
export * from './seats.ts'
export * from './travel.ts'
export type { Cost } from './exact-round.ts'
export * from './order-stops.ts'
export { type Trip } from './day-plan.ts'
export * from './itinerary.ts'
export * from './specialists.ts'
export { solveTeam } from './solve-team.ts'
export {
  budgetOf,
  costLines,
  goalsOf,
  goalYears,
  type Budget,
  type Cost4,
  type CostLine,
  type GoalLine,
} from './budget.ts'
export { orderOf } from './team-itinerary.ts'
export { dropOnStop, withOrder } from './drop-visit.ts'
export { solvingKey, teamTaskOf, type TeamRoutes, type TeamTask } from './team-task.ts'
export { explainSignal, signalOf } from './signal.ts'
export * from './attendance.ts'
export { countRegister, governmentOfRegister, type RegisterCount } from './count-register.ts'
export * from './agreed.ts'
export * from './visit-headlines.ts'
export * from './warnings.ts'
export * from './explain-warning.ts'
export * from './trip-figures.ts'
export * from './visit-words.ts'

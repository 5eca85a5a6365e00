export { acceptInstrument, acceptOrdenanza, acceptSession, offersOf, type VisitOffers } from './visit-offers.ts'
export { explainSince } from './since-visit.ts'
export { monthHeadlines } from './month-headlines.ts'
export { explainCame, monthOfPlan, monthsOf, type MonthOfPlan } from './month-of-plan.ts'

export * from './add-to-plan.tsx'
export { SinceVisit, usePlaceOf } from './since-visit.tsx'

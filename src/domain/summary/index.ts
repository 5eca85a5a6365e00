export * from './roll-up.ts'
export { criticalOfAll } from './critical-words.ts'
export { type PooledRate } from './pooled-rate.ts'
export * from './department.ts'
export { annualHeadlines, departmentHeadlines, type Headline } from './headlines.ts'
export { type Consolidated } from './consolidated.ts'
export { type PoorLine } from './poorest.ts'
export { type Discrepancy } from './reconcile.ts'
export { type ServiceEntry } from './service-sections.ts'
export { type ServicePlace } from './services-of-region.ts'
export * from './annual.ts'
export { changedKinds, cutsHeadlines } from './cuts-headlines.ts'
export { areInvented, type CutsBetween } from './cuts-between.ts'
export * from './evaluation.ts'
export { evaluationHeadlines, publicHeadlines } from './evaluation-headlines.ts'
export type { MadeVisits, Told } from './made-visits.ts'
export { NO_PAPERS, type AnnualActivity, type AnnualPapers, type ReportsOfLevel } from './annual-activity.ts'
export { ownRegion, type Beside, type OwnRegion } from './own-region.ts'
export * from './workshop.ts'
export { type FindingKind, type FindingSubject, type WorkshopFinding } from './workshop-findings.ts'
export { missingRows } from './missing-rows.ts'
export {
  distritosLacking,
  isProfileInvented,
  profileOf,
  type DistritosLacking,
  type TerritoryProfile,
} from './territory-profile.ts'
export { profileHeadlines } from './profile-headlines.ts'

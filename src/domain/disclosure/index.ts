export * from './policy.ts'
export {
  discloseCases,
  keepOpened,
  openCases,
  type OpenedCases,
  type ShownCases,
} from './disclose-cases.ts'
export { discloseCounts, type CategoryCount, type DisclosedCount } from './disclose-counts.ts'
export { layOutCases, type CountedRow, type CountedUnit, type CountedYears } from './case-table.ts'
export { SMALL, TOLD } from './marks.ts'
export { protectCases } from './protect-cases.ts'
export { PERSONAL_KINDS, withoutPersonalText } from './personal-text.ts'
export { looksLikePerson, NAME_MARK } from './person-names.ts'
export {
  WITHHELD_KINDS,
  nameWithoutReserved,
  withoutReserved,
  type ReservedText,
  type WithheldKind,
} from './reserved-text.ts'

export { ScopeChoice } from './scope-choice.tsx'
export { RegionSetPicker } from './region-set-picker.tsx'
export { scopeName } from './scope-name.ts'
export { ownSet, regionsInScope, scopeOfTeam } from './scope-options.ts'

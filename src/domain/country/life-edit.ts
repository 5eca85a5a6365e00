import type { LifeStep, LifeTold } from '../life/index.ts'
import type { Written } from './written.ts'

/** What a person tells of one step of the life of an instancia or of a COORDEMUNA (7.3.2 to 7.3.4; S0). */
export interface LifeEdit extends Written, LifeTold {
  readonly about: 'vida'
  readonly step: LifeStep
}

import type { Written } from './written.ts'

export const NEED_TOPICS = ['violencia_contra_mujer', 'sistema_nacional', 'gestion_articulada'] as const
/** The topics in which the needs of strengthening are told at the least (7.3.1.2 A.3.iii). */
export type NeedTopic = (typeof NEED_TOPICS)[number]

export const NEED_GRADES = ['alta', 'media', 'baja', 'ninguna'] as const
/** How much an instancia says to need in a topic, from most to none. */
export type NeedGrade = (typeof NEED_GRADES)[number]

/** What an instancia says to need, by topic; a topic that is not told is not known. */
export interface NeedsEdit extends Written {
  readonly about: 'necesidades'
  readonly needs: Readonly<Partial<Record<NeedTopic, NeedGrade>>>
}

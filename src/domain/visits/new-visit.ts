import type { Day } from '../calendar/index.ts'
import type { TerritoryFacts } from '../country/index.ts'
import type { GroupKey } from '../criteria/index.ts'
import type { DisclosurePolicy } from '../disclosure/index.ts'
import { explainPlace, type RankedTerritory } from '../ranking/index.ts'
import { INTERVENTION, proposeIntervention } from './interventions.ts'
import { callForNeed } from './need-of-visit.ts'
import { NOT_EVALUATED, type Plan, type Visit, type VisitNeed } from './plan.ts'
import { proposeForNeed } from './propose-for-need.ts'

/** What a visit is begun with: the territory, its group, the day, and its place if it has one. */
export interface VisitSeed {
  readonly facts: Pick<TerritoryFacts, 'ubigeo' | 'level'>
  readonly group: GroupKey
  readonly on: Day
  readonly ranked: RankedTerritory | null
  /** Under which the ranking was made. */
  readonly disclosure: DisclosurePolicy
}

const USUAL_MINUTES = 120
/** When and how, of a visit that nobody has arranged yet. */
const UNARRANGED = { modality: 'presencial', date: null, hour: null, minutes: USUAL_MINUTES, fixed: false } as const
/** What was sent and what came of a visit that is only proposed. */
const UNHELD = {
  letterSentOn: null,
  link: '',
  linkSentOn: null,
  state: 'propuesta',
  agreements: '',
  findings: [],
  evaluation: NOT_EVALUATED,
} as const
const CHOSEN_BY_HAND = 'Se agregó sin que figure en la priorización de ese día.'
const MATERIALS = 'Registro de asistencia; matriz de avances y nudos críticos; presentación.'
const LOGISTICS = 'Pasajes y viáticos; sala, computadora y proyector por coordinar con la gerencia.'

const KEPT_BACK =
  'Este motivo se guardó mostrando cuentas que ahora no se muestran; vuelva a agregar el territorio para tener el de hoy.'

/** The reason as it may be told under a policy: one that was kept under a looser policy is not. */
export function reasonOf({ reason }: Visit, policy: DisclosurePolicy): string {
  const kept = reason.disclosure
  const mayBeTold = policy.internal || (!kept.internal && kept.k >= policy.k)
  return mayBeTold ? reason.sentence : KEPT_BACK
}

/**
 * A proposed visit with type, participants and agenda filled in from the group and from what the assessment lacks (B.2,
 * B.3).
 */
export function proposeVisit(
  plan: Plan,
  { facts: { ubigeo, level }, group, on, ranked, disclosure }: VisitSeed,
): Visit {
  const { kind } = proposeIntervention(group, ranked?.assessment ?? null)
  const { participants, agenda } = INTERVENTION[kind]
  const simulated = ranked?.assessment.results.some((result) => result.quality === 'simulado') ?? false
  return {
    id: freshId(plan, `${level}-${ubigeo}`),
    ubigeo,
    level,
    group,
    reason: {
      ...{ on, sentence: ranked === null ? CHOSEN_BY_HAND : explainPlace(ranked) },
      ...(ranked === null ? {} : { place: ranked.place }),
      ...{ simulated, disclosure },
    },
    intervention: kind,
    participants,
    ...UNARRANGED,
    agenda: agenda.join('\n'),
    people: [],
    materials: MATERIALS,
    logistics: LOGISTICS,
    ...UNHELD,
  }
}

/** A proposed visit with the type, the participants and the agenda that a need of strengthening asks for (B.2). */
export function proposeVisitForNeed(plan: Plan, seed: VisitSeed, need: VisitNeed): Visit {
  const { because } = proposeForNeed(need)
  const visit = proposeVisit(plan, seed)
  const reason = seed.ranked === null ? { ...visit.reason, sentence: because } : visit.reason
  return { ...visit, reason, need, ...callForNeed(need) }
}

function freshId(plan: Plan, stem: string): string {
  const taken = new Set(plan.visits.map(({ id }) => id))
  let number = 1
  while (taken.has(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}

import { useMemo } from 'react'
import {
  latestRound,
  openSurvey,
  rankTopics,
  type Actor,
  type Group,
  type Survey,
} from '../../domain/capacities/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { regionOf } from '../../domain/territory/index.ts'
import type { Scope } from '../../workspace/choices/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { needsText, shellText } from '../text/index.ts'
import { NeedControls } from './need-controls.tsx'
import { NeedRounds } from './need-rounds.tsx'
import { NeedTerritories } from './need-territories.tsx'
import { NeedTools } from './need-tools.tsx'
import { TopicDetail } from './topic-detail.tsx'
import { TopicTable } from './topic-table.tsx'
import './needs.css'

/** The needs of strengthening: answers, the ranking of their gaps, what they propose, and where (7.3.1.2 A.3, B.2). */
export function NeedsPart({ national }: { readonly national: National }) {
  const rounds = useWorkspace((state) => state.session.papers.papers.capacidades.rounds)
  const chosen = useWorkspace((state) => state.choices.needRound)
  const round = rounds.find(({ id }) => id === chosen) ?? latestRound(rounds)
  const group = useGroup()
  const survey = useMemo(() => (round === undefined ? null : openSurvey(round, national)), [round, national])
  return (
    <div className="register-list needs" tabIndex={0} role="group" aria-label={needsText.title}>
      <NeedTools country={national.country} round={round} group={group} />
      {chosen !== null && round !== undefined && round.id !== chosen && (
        <p role="status">{needsText.roundGone(round.label)}</p>
      )}
      {survey === null ? <p>{needsText.none}</p> : <Needs national={national} survey={survey} group={group} />}
    </div>
  )
}

interface NeedsProps {
  readonly national: National
  readonly survey: Survey
  readonly group: Group
}

function Needs({ national, survey, group }: NeedsProps) {
  const asked = useWorkspace((state) => state.choices.needTopic)
  const topics = useMemo(() => rankTopics(survey, group), [survey, group])
  const topic = topics.find(({ of }) => of === asked)?.of ?? topics[0]?.of
  const unit = group.unit === 'pais' ? undefined : national.country.at(group.unit.level, group.unit.ubigeo)
  return (
    <>
      <NeedControls survey={survey} topic={topic} where={unit?.name ?? shellText.country} />
      <TopicTable survey={survey} group={group} topics={topics} />
      {topic !== undefined && (
        <>
          <TopicDetail survey={survey} group={group} topic={topic} />
          <NeedTerritories key={topic} national={national} survey={survey} actor={group.actor} topic={topic} />
        </>
      )}
      <NeedRounds national={national} survey={survey} group={group} />
    </>
  )
}

/** Whose needs are asked for: the scope in use, and the kind of actor. */
function useGroup(): Group {
  const actor = useWorkspace((state) => state.choices.needActor)
  const scope = useWorkspace((state) => state.choices.scope)
  return useMemo(() => groupOf(scope, actor), [scope, actor])
}

/** A scope of one region asks about it; any other about the country. */
function groupOf(scope: Scope, actor: Actor | null): Group {
  const only = scope.kind === 'departamento' ? scope.ubigeo : scope.kind === 'regiones' ? scope.regions[0] : undefined
  const isOne = only !== undefined && (scope.kind !== 'regiones' || scope.regions.length === 1)
  return { unit: isOne ? { level: 'region', ubigeo: regionOf(only) } : 'pais', actor }
}

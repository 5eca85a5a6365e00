import { useMemo, useState } from 'react'
import {
  CAPACITY_TOPIC_NAME,
  rankTerritories,
  worstDimension,
  type Actor,
  type CapacityTopic,
  type RankedNeed,
  type Survey,
} from '../../domain/capacities/index.ts'
import type { TerritoryFacts } from '../../domain/country/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { isSameUnit } from '../../domain/territory/index.ts'
import { isInScope } from '../../workspace/choices/index.ts'
import { planForNeed } from '../../workspace/commands/index.ts'
import { Segments } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { needsText } from '../text/index.ts'
import { GapCells, GapHeads, PlaceCell } from './gap-cells.tsx'
import { NeedMap } from './need-map.tsx'

const SHOWN_AT = (['region', 'provincia', 'distrito'] as const).map((id) => ({ id, name: needsText.levels[id] }))
const PAGE = 30

interface NeedTerritoriesProps {
  readonly national: National
  readonly survey: Survey
  readonly actor: Actor | null
  readonly topic: CapacityTopic
}

/** The map of a topic and its territories from the highest gap to the lowest, each to be put in the plan. */
export function NeedTerritories({ national, survey, actor, topic }: NeedTerritoriesProps) {
  const scope = useWorkspace((state) => state.choices.scope)
  const sets = useWorkspace((state) => state.session.macroRegions)
  const [level, setLevel] = useState<(typeof SHOWN_AT)[number]['id']>('region')
  const [shown, setShown] = useState(PAGE)
  const { byLevel } = national.country
  const units = useMemo(() => {
    const isInside = isInScope(scope, sets)
    return byLevel[level].filter(({ ubigeo }) => isInside(ubigeo))
  }, [byLevel, level, scope, sets])
  const needs = useMemo(() => rankTerritories(survey, units, actor, topic), [survey, units, actor, topic])
  const title = needsText.territories(CAPACITY_TOPIC_NAME[topic])
  return (
    <div className="needs-detail needs-where">
      <NeedMap national={national} survey={survey} actor={actor} topic={topic} />
      <section aria-label={title}>
        <h2>{title}</h2>
        <div className="needs-bar">
          <Segments label={needsText.level} value={level} options={SHOWN_AT} onChange={setLevel} />
          <span className="complementary">
            {needsText.silentTerritories(units.length - needs.length, units.length)}
          </span>
        </div>
        {needs.length === 0 ? (
          <p>{needsText.noTerritories}</p>
        ) : (
          <div className="scroll-sideways" tabIndex={0} role="group" aria-label={title}>
            <table className="needs-table">
              <thead>
                <tr>
                  <th scope="col">{needsText.columns.place}</th>
                  <th scope="col" className="needs-name">
                    {needsText.columns.territory}
                  </th>
                  <GapHeads />
                  <td />
                </tr>
              </thead>
              <tbody>
                {needs.slice(0, shown).map((need) => (
                  <TerritoryLine key={need.of.ubigeo} need={need} survey={survey} actor={actor} topic={topic} />
                ))}
              </tbody>
            </table>
          </div>
        )}
        {needs.length > shown && (
          <button type="button" className="plain-button" onClick={() => setShown(shown + PAGE)}>
            {needsText.more(needs.length - shown)}
          </button>
        )}
      </section>
    </div>
  )
}

interface TerritoryLineProps extends Omit<NeedTerritoriesProps, 'national'> {
  readonly need: RankedNeed<TerritoryFacts>
}

function TerritoryLine({ need, survey, actor, topic }: TerritoryLineProps) {
  const { workspace } = useDesk()
  const visits = useWorkspace((state) => state.session.papers.papers.plan.visits)
  const { of: facts, gap, place } = need
  const isThere = visits.some((visit) => isSameUnit(visit, facts) && visit.need?.topic === topic)
  const selection = { level: facts.level, ubigeo: facts.ubigeo }
  const go = () => workspace.choose({ page: 'planificar', selection })
  const add = () => {
    const dimension = worstDimension(survey, { unit: selection, actor }, topic)
    planForNeed(workspace, facts, { topic, dimension, actor, round: survey.round.id })
  }
  return (
    <tr>
      <PlaceCell place={place} />
      <th scope="row" className="needs-name">
        {facts.name}
      </th>
      <GapCells gap={gap} />
      <td>
        {gap.value !== null && (
          <button
            type="button"
            className="link action"
            aria-label={
              isThere ? needsText.inPlanLabel(facts.name) : needsText.planLabel(facts.name, CAPACITY_TOPIC_NAME[topic])
            }
            onClick={isThere ? go : add}
          >
            {isThere ? needsText.inPlan : needsText.plan}
          </button>
        )}
      </td>
    </tr>
  )
}

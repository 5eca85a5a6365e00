import { lazy, useMemo } from 'react'
import type { TerritoryFacts } from '../../domain/country/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import { PartBoundary, placeOf, useDesk, useWorkspace } from '../desk/index.ts'
import { AddToPlan } from '../plan-entry/index.ts'
import { exploreText, gapText, LEVEL_NAME, LEVEL_PLURAL } from '../text/index.ts'
import { childrenOf } from './children/child-rows.ts'
import { CompareButton } from './compare/compare-button.tsx'
import { ChildTable } from './children/child-table.tsx'
import { GapSection } from './sections/gap-section.tsx'
import { IncidenceSection } from './sections/incidence-section.tsx'
import { PovertySection } from './sections/poverty-section.tsx'
import { ServicesSection } from './sections/services-section.tsx'
import { SourceLines } from './sections/source-lines.tsx'
import { InitiativesSection } from './sections/initiatives-section.tsx'
import { InstrumentsSection } from './sections/instruments-section.tsx'
import { StageSection } from './sections/stage-section.tsx'

const ContextSection = lazy(() => import('../context/index.ts').then((room) => ({ default: room.ContextSection })))

const ProfileBar = lazy(() => import('./profile-bar.tsx').then((part) => ({ default: part.ProfileBar })))

interface TerritoryCardProps {
  readonly national: National
  readonly facts: TerritoryFacts
}

/** Everything known of one territory: gap, instancia, initiatives, incidence, poverty, services, parts, sources. */
export function TerritoryCard({ national, facts }: TerritoryCardProps) {
  const { country } = national
  const units = useMemo(() => childrenOf(national, facts, 'departamento'), [national, facts])
  return (
    <article className="card">
      <header className="card-head">
        <p className="complementary">
          {LEVEL_NAME[facts.level]} · {placeOf(country, facts)}
        </p>
        <div className="section-head">
          <h1>{facts.name}</h1>
          <CompareButton facts={facts} />
          {facts.level !== 'departamento' && <AddToPlan facts={facts} />}
        </div>
        <p className="complementary">
          {facts.level === 'region' ? exploreText.regionCode(facts.ubigeo) : exploreText.code(facts.ubigeo)}
          {facts.capital && ` · ${exploreText.capital(facts.capital, altitudeOf(facts))}`}
        </p>
        <PlaceLine facts={facts} />
        {isOnePage(facts) && (
          <PartBoundary waiting={null}>
            <ProfileBar national={national} unit={{ level: facts.level, ubigeo: facts.ubigeo }} />
          </PartBoundary>
        )}
      </header>
      {facts.level !== 'distrito' && <GapSection national={national} facts={facts} />}
      <StageSection national={national} facts={facts} />
      <InstrumentsSection national={national} facts={facts} />
      <InitiativesSection national={national} facts={facts} />
      <IncidenceSection national={national} facts={facts} />
      <PovertySection national={national} facts={facts} />
      <ServicesSection national={national} facts={facts} />
      <PartBoundary waiting={null}>
        <ContextSection national={national} facts={facts} />
      </PartBoundary>
      {units.length > 0 && <ChildrenSection national={national} units={units} />}
      <SourceLines
        country={country}
        facts={facts}
        tables={['territorios', 'instancias', 'iniciativas', 'violencia', 'poblacion', 'pobreza', 'servicios']}
      />
    </article>
  )
}

/** Whether there is a sheet of one page of the territory: a region has its summary. */
function isOnePage(facts: TerritoryFacts): facts is TerritoryFacts & { readonly level: 'provincia' | 'distrito' } {
  return facts.level === 'provincia' || facts.level === 'distrito'
}

/** In metres; null where no table says it. */
function altitudeOf({ altitudeM }: TerritoryFacts): string | null {
  return altitudeM === null ? null : formatNumber(altitudeM)
}

function ChildrenSection({
  national,
  units,
}: {
  readonly national: National
  readonly units: readonly TerritoryFacts[]
}) {
  const { workspace } = useDesk()
  const level = units[0]?.level ?? 'distrito'
  const shown = useWorkspace((state) => state.choices.mapLevel)
  return (
    <section className="card-section">
      <ChildTable key={units[0]?.ubigeo} national={national} units={units} />
      {shown !== level && (
        <button type="button" className="plain-button" onClick={() => workspace.choose({ mapLevel: level })}>
          {exploreText.seeOnMap(LEVEL_PLURAL[level])}
        </button>
      )}
    </section>
  )
}

/** The unit's place in the ranking of its level, with the way to the reason. */
function PlaceLine({ facts }: { readonly facts: TerritoryFacts }) {
  const { workspace } = useDesk()
  const ranking = useWorkspace((state) => state.derived?.ranking ?? null)
  const rankLevel = useWorkspace((state) => state.choices.rankLevel)
  if (facts.level !== rankLevel || ranking === null) return null
  const ranked = ranking.find((each) => each.assessment.unit.ubigeo === facts.ubigeo)
  if (ranked === undefined) return <p className="complementary">{exploreText.notRanked}</p>
  return (
    <p className="place-line">
      {gapText.place(`${formatNumber(ranked.place)}${ranked.tied ? '=' : ''}`, ranking.length)}{' '}
      <button type="button" className="link action" onClick={() => workspace.choose({ page: 'priorizar' })}>
        {exploreText.seePlace}
      </button>
    </p>
  )
}

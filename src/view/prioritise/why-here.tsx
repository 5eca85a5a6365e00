import { unitKey } from '../../domain/territory/index.ts'
import { useMemo } from 'react'
import { sourcesOf, type Country } from '../../domain/country/index.ts'
import type { CriterionResult } from '../../domain/criteria/index.ts'
import { citeTogether, formatNumber, titleAndCutOff } from '../../domain/measure/index.ts'
import {
  explainPlace,
  sharedPoverty,
  type RankedTerritory,
  type Weights,
  verdictName,
  thresholdWords,
  valueWords,
} from '../../domain/ranking/index.ts'
import { findVisit } from '../../domain/visits/index.ts'
import { ColumnHeads } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { Figure, VerdictMark, type Provenance } from '../figure/index.ts'
import { AddToPlan, SinceVisit } from '../plan-entry/index.ts'
import { CRITERION_NAME, firmnessText, MISSING_SHORT, prioritiseText, TABLE_LABEL } from '../text/index.ts'
import { contributions } from './rank-text.ts'
import { useWithout } from './use-without.ts'
import { WhatChangesLine } from './what-changes-line.tsx'
import './why.css'

interface WhyHereProps {
  readonly country: Country
  readonly ranked: RankedTerritory
  readonly weights: Weights
}

/**
 * Why the unit is in its place: one sentence, and each criterion with verdict, value, threshold, contribution and
 * source.
 */
export function WhyHere({ country, ranked, weights }: WhyHereProps) {
  const { workspace } = useDesk()
  const columns = prioritiseText.whyColumns
  const { level, ubigeo } = ranked.assessment.unit
  const spreads = useWorkspace((state) => state.spreads)
  const spread = spreads?.get(unitKey({ level, ubigeo }))
  const without = useWithout(ranked)
  const visit = useWorkspace(({ session }) => findVisit(session.papers.papers.plan, level, ubigeo))
  const group = useWorkspace((state) => state.choices.group)
  return (
    <section className="why" aria-label={prioritiseText.why}>
      <div className="section-head">
        <h2>
          {prioritiseText.why}: {ranked.assessment.unit.name}
        </h2>
        <AddToPlan facts={ranked.assessment.unit} />
        <button type="button" className="link" onClick={() => workspace.choose({ page: 'explorar' })}>
          {prioritiseText.seeCard}
        </button>
      </div>
      <p className="why-sentence">{explainPlace(ranked)}</p>
      <p className="complementary">
        {spreads === null
          ? prioritiseText.spreadWaiting
          : spread !== undefined && prioritiseText.spread(spread.low, spread.high, spread.top)}
      </p>
      <SinceVisit visit={visit} country={country} place={visit?.group === group ? ranked.place : null} />
      <WhatChangesLine ranked={ranked} />
      <table className="why-table">
        <thead>
          <ColumnHeads names={[columns.criterion, columns.verdict, columns.value, columns.contribution]} />
        </thead>
        <tbody>
          {contributions(ranked, weights).map(({ result, share }) => (
            <CriterionLine
              key={result.criterion.key}
              country={country}
              result={result}
              share={share}
              note={noteOf(country, ranked, result)}
              without={placeWithout(without.get(result.criterion.key), ranked)}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface CriterionLineProps {
  readonly country: Country
  readonly result: CriterionResult
  readonly share: number
  readonly note: string | null
  /** Where the unit would stand without this criterion, in words; null when nothing is left to rank with. */
  readonly without: string | null
}

function placeWithout(place: number | undefined, ranked: RankedTerritory): string | null {
  return place === undefined ? null : firmnessText.without(place, place - ranked.place)
}

/** That a poverty rate is a joint estimate, which makes ties and no order (METHOD §4). */
function noteOf(country: Country, ranked: RankedTerritory, result: CriterionResult): string | null {
  const others = result.evidence.kind === 'poverty' ? sharedPoverty(country, ranked.assessment.unit) : 0
  return others === 0 ? null : firmnessText.joint(others)
}

function CriterionLine({ country, result, share, note, without }: CriterionLineProps) {
  const { key, clause, hue } = result.criterion
  const value = valueWords(result)
  const provenance = useMemo(() => provenanceOfResult(country, result), [country, result])
  return (
    <tr>
      <th scope="row">
        <span className={`hue hue-${hue}`} aria-hidden="true" /> {CRITERION_NAME[key]}
        <span className="complementary why-source">
          {' '}
          {clause} · {sourceText(country, result)}
        </span>
      </th>
      <td>
        <VerdictMark verdict={result.verdict} label={verdictName(result.criterion.key, result.verdict)} />{' '}
        <span aria-hidden="true">{verdictName(result.criterion.key, result.verdict)}</span>
      </td>
      <td>
        <Figure label={CRITERION_NAME[key]} value={value === MISSING_SHORT ? null : value} provenance={provenance} />
        {result.threshold !== null && (
          <span className="complementary why-source">
            {prioritiseText.thresholdIs(thresholdWords(result) ?? prioritiseText.noThreshold)}
          </span>
        )}
        {note !== null && <span className="complementary why-source">{note}</span>}
      </td>
      <td className="number">
        {formatNumber(share, 2)}
        {without !== null && <span className="complementary why-without">{without}</span>}
      </td>
    </tr>
  )
}

function sourceText(country: Country, result: CriterionResult): string {
  const sources = sourcesOf(country, result.table, result.from ?? [''])
  return sources.length === 0
    ? `${TABLE_LABEL[result.table]}: ${prioritiseText.noSource}`
    : titleAndCutOff({ title: TABLE_LABEL[result.table], cutOff: citeTogether(sources).cutOff })
}

function provenanceOfResult(country: Country, result: CriterionResult): Provenance {
  return {
    sources: sourcesOf(country, result.table, result.from ?? ['']),
    quality: result.quality,
    missing: result.missing,
    rule: 'criterios',
    clause: result.criterion.clause,
    note: null,
  }
}

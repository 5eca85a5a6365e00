import { memo, useMemo } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { DEFINITIONS, type Definition } from '../../domain/instancias/index.ts'
import { tallyCritical } from '../figure/index.ts'
import { DEFINITION_NAME, exploreText, prioritiseText } from '../text/index.ts'

interface Tally {
  readonly each: Definition
  readonly below: number
  readonly of: number
  readonly unknown: number
}

/** One denominator in words: how many provincias of how many are below, and of how many it is not known. */
function said({ each, below, of, unknown }: Tally): string {
  if (unknown === of) return prioritiseText.belowUnknown(DEFINITION_NAME[each], of)
  const known = prioritiseText.belowItem(DEFINITION_NAME[each], below, of)
  return unknown > 0 ? `${known} (${exploreText.unknownCount(unknown)})` : known
}

/** How many provincias of how many are below the threshold, under each denominator (METHOD §2). */
export const BelowLine = memo(function BelowLine({ national }: { readonly national: National }) {
  const { threshold, definition } = national.parameters
  const tallies = useMemo(
    () =>
      DEFINITIONS.map((each) => ({
        each,
        ...tallyCritical(
          national.country.byLevel.provincia.map((facts) => national.coverageOf('provincia', facts.ubigeo, each)),
          threshold,
        ),
      })),
    [national, threshold],
  )
  return (
    <>
      {prioritiseText.belowTitle(threshold)}{' '}
      <strong className="below-item">{tallies.filter(({ each }) => each === definition).map(said)}</strong>
      <details className="below-more">
        <summary>{prioritiseText.belowMore}</summary>
        {tallies
          .filter(({ each }) => each !== definition)
          .map(said)
          .join('; ')}
      </details>
    </>
  )
})

import { memo, useMemo } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { DEFINITIONS } from '../../domain/instancias/index.ts'
import { tallyCritical } from '../figure/index.ts'
import { DEFINITION_NAME, exploreText, prioritiseText } from '../text/index.ts'

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
      {tallies.map(({ each, below, of, unknown }) => (
        <span key={each} className={each === definition ? 'below-item in-use' : 'below-item'}>
          {prioritiseText.belowItem(DEFINITION_NAME[each], below, of)}
          {unknown > 0 && ` (${exploreText.unknownCount(unknown)})`}
        </span>
      ))}{' '}
      {prioritiseText.belowUnits}
    </>
  )
})

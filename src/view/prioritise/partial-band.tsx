import { useMemo } from 'react'
import { declaredComplete, type National } from '../../domain/criteria/index.ts'
import { coverageShare } from '../../domain/instancias/index.ts'
import type { RankedTerritory } from '../../domain/ranking/index.ts'
import { provinciaOf, regionOf, type Ubigeo } from '../../domain/territory/index.ts'
import { FoldedChoices } from '../controls/index.ts'
import { useDesk } from '../desk/index.ts'
import { completeText, LEVEL_PLURAL, prioritiseText } from '../text/index.ts'
import { CompletePicker } from './complete-picker.tsx'

interface PartialBandProps {
  readonly national: National
  readonly ranking: readonly RankedTerritory[]
}

/** Below this share of ranked units with a known coverage the order says of itself that it is not firm (METHOD §7). */
const ENOUGH = 0.5

/**
 * Said above an order most of whose units have no coverage; offers to rank only the regions that have data, and to
 * declare those in which the matrix is complete. Says where it was declared.
 */
export function PartialBand({ national, ranking }: PartialBandProps) {
  const declared = declaredComplete(national)
  const regional = national.parameters.completeRegions.length > 0
  return (
    <>
      <PartialOrder national={national} ranking={ranking} />
      {declared !== null && (
        <div className="partial-band">
          <p>{declared}.</p>
          {regional && <CompletePicker national={national} label={completeText.change} />}
        </div>
      )}
    </>
  )
}

function PartialOrder({ national, ranking }: PartialBandProps) {
  const { workspace } = useDesk()
  const known = useMemo(() => knownUnits(national, ranking), [national, ranking])
  const level = ranking[0]?.assessment.unit.level
  if (level === undefined || level === 'region' || known.length >= ranking.length * ENOUGH) return null
  const plural = LEVEL_PLURAL[level].toLowerCase()
  const regions = [...new Set(known.map(regionOf))].sort()
  const left = ranking.filter(({ assessment }) => regions.includes(regionOf(assessment.unit.ubigeo))).length
  const nothingDeclared = declaredComplete(national) === null
  return (
    <div className="partial-band" role="status">
      <p>{prioritiseText.partial(known.length, ranking.length, plural)}</p>
      <FoldedChoices label={prioritiseText.partialMore}>
        <p>{prioritiseText.partialMeans}</p>
        {regions.length > 0 && (
          <div className="band-choices">
            <button
              type="button"
              className="plain-button"
              onClick={() => workspace.choose({ scope: { kind: 'regiones', regions } })}
            >
              {prioritiseText.rankOnlyKnown(regions.length)}
            </button>
            {nothingDeclared && <CompletePicker national={national} label={completeText.open} />}
            <span className="complementary">{completeText.rankEffect(left, ranking.length, plural)}</span>
          </div>
        )}
      </FoldedChoices>
    </div>
  )
}

/** Ranked units whose provincia has a coverage of which anything is known. */
function knownUnits(national: National, ranking: readonly RankedTerritory[]): readonly Ubigeo[] {
  return ranking
    .map(({ assessment }) => assessment.unit.ubigeo)
    .filter((code) => coverageShare(national.coverageOf('provincia', provinciaOf(code) ?? code)) !== null)
}

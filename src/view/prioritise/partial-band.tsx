import { useMemo } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { coverageShare } from '../../domain/instancias/index.ts'
import type { RankedTerritory } from '../../domain/ranking/index.ts'
import { provinciaOf, regionOf, type Ubigeo } from '../../domain/territory/index.ts'
import { useDesk } from '../desk/index.ts'
import { LEVEL_PLURAL, prioritiseText } from '../text/index.ts'

interface PartialBandProps {
  readonly national: National
  readonly ranking: readonly RankedTerritory[]
}

/** Below this share of ranked units with a known coverage the order says of itself that it is not firm (METHOD §7). */
const ENOUGH = 0.5

/** Said above an order most of whose units have no coverage; offers to rank only the regions that have data. */
export function PartialBand({ national, ranking }: PartialBandProps) {
  const { workspace } = useDesk()
  const known = useMemo(() => knownUnits(national, ranking), [national, ranking])
  const level = ranking[0]?.assessment.unit.level
  if (level === undefined || level === 'region' || known.length >= ranking.length * ENOUGH) return null
  const regions = [...new Set(known.map(regionOf))].sort()
  return (
    <div className="partial-band" role="status">
      <p>{prioritiseText.partial(known.length, ranking.length, LEVEL_PLURAL[level].toLowerCase())}</p>
      {regions.length > 0 && (
        <button
          type="button"
          className="plain-button"
          onClick={() => workspace.choose({ scope: { kind: 'regiones', regions } })}
        >
          {prioritiseText.rankOnlyKnown(regions.length)}
        </button>
      )}
    </div>
  )
}

/** Ranked units whose provincia has a coverage of which anything is known. */
function knownUnits(national: National, ranking: readonly RankedTerritory[]): readonly Ubigeo[] {
  return ranking
    .map(({ assessment }) => assessment.unit.ubigeo)
    .filter((code) => coverageShare(national.coverageOf('provincia', provinciaOf(code) ?? code)) !== null)
}

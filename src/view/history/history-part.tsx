import { useMemo, useState } from 'react'
import { historyOf } from '../../domain/cuts/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { parseUbigeo, type Ubigeo } from '../../domain/territory/index.ts'
import { Choice, Segments } from '../controls/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { DEFINITION_NAME, historyText, shellText } from '../text/index.ts'
import { ChangeTable } from './change-table.tsx'
import { CutList } from './cut-list.tsx'
import { CutPlayer } from './cut-player.tsx'
import { HISTORY_MEASURES, type HistoryMeasure } from './history-words.ts'
import { LineChart } from './line-chart.tsx'
import { ValueTable } from './value-table.tsx'
import './history.css'

const COUNTRY = 'pais'

/**
 * The register over time: the states that were kept, line by line, map by map, and what changed between two of them.
 */
export function HistoryPart({ national }: { readonly national: National }) {
  const { country, parameters } = national
  const cuts = useWorkspace((state) => state.session.papers.papers.cortes)
  const office = useWorkspace((state) => state.choices.office)
  const [measure, setMeasure] = useState<HistoryMeasure>('cobertura')
  const [lit, setLit] = useState<string>(office?.kind === 'region' ? office.ubigeo : COUNTRY)
  const points = useMemo(
    () => historyOf(country, cuts, parameters.definition, historyText.baseline),
    [country, cuts, parameters.definition],
  )
  const region: Ubigeo | null = lit === COUNTRY ? null : parseUbigeo(lit)
  return (
    <div className="register-list history" tabIndex={0} role="group" aria-label={historyText.title}>
      <CutList points={points} />
      <div className="history-bar">
        <Segments
          label={historyText.measure}
          value={measure}
          options={HISTORY_MEASURES.map((id) => ({ id, name: historyText.measures[id] }))}
          onChange={setMeasure}
        />
        <Choice
          label={historyText.lit}
          value={lit}
          options={[
            { id: COUNTRY, name: shellText.country },
            ...country.byLevel.region.map(({ ubigeo, name }) => ({ id: ubigeo as string, name })),
          ]}
          onChange={setLit}
        />
        <p className="complementary">
          {historyText.measureNote[measure]}
          {measure === 'cobertura' && ` ${historyText.definition(DEFINITION_NAME[parameters.definition])}`}
        </p>
      </div>
      <div className="history-sides">
        <LineChart country={country} points={points} measure={measure} lit={region} />
        <CutPlayer country={country} points={points} measure={measure} threshold={parameters.threshold} />
      </div>
      <ValueTable country={country} points={points} measure={measure} />
      <ChangeTable country={country} points={points} />
    </div>
  )
}

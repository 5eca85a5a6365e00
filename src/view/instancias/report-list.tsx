import { useMemo } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { reportDueOn, reportsDue } from '../../domain/instancias/index.ts'
import {
  REPORT_STOPS,
  reportBoard,
  reportStandings,
  toldReports,
  type ExpiryLine,
  type InstanciaRecord,
} from '../../domain/register/index.ts'
import type { Ubigeo, UnitLevel } from '../../domain/territory/index.ts'
import { Choice } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { reportsText } from '../text/index.ts'
import { OwedReports, RegionReportsTable, ToldReportsTable } from './report-tables.tsx'

interface ReportListProps {
  readonly national: National
  readonly records: readonly InstanciaRecord[]
  readonly isShown: (line: Pick<ExpiryLine, 'unit' | 'level'>) => boolean
  readonly onOpen: (level: UnitLevel, ubigeo: Ubigeo) => void
}

/** Half-years that can be asked for, besides one that the address names. */
const OFFERED = 6

/** The semester reports: who owes what, region by region, and what came of each (7.3.4.2–7). */
export function ReportList({ national, records, isShown, onOpen }: ReportListProps) {
  const { workspace } = useDesk()
  const today = useWorkspace((state) => state.choices.parameters.referenceDate)
  const chosen = useWorkspace((state) => state.choices.semester)
  const offered = useMemo(() => reportsDue(today, OFFERED).map(({ semester }) => semester), [today])
  const semester = chosen ?? offered[0]
  const standings = useMemo(
    () => (semester === undefined ? [] : reportStandings(records.filter(isShown), semester)),
    [records, isShown, semester],
  )
  const board = useMemo(() => reportBoard(national, standings).filter(({ owed }) => owed > 0), [national, standings])
  const told = useMemo(() => toldReports(standings), [standings])
  if (semester === undefined) return null
  return (
    <div className="register-list" tabIndex={0} role="group" aria-label={reportsText.byRegion}>
      <Choice
        label={reportsText.semester}
        value={semester}
        options={[...new Set([semester, ...offered])].toSorted().map((id) => ({ id, name: nameOf(id) }))}
        onChange={(next) => workspace.choose({ semester: next === offered[0] ? null : next })}
      />
      <p className="complementary">
        {reportsText.due(reportDueOn(semester))} {reportsText.lead}
      </p>
      <RegionReportsTable board={board} stops={REPORT_STOPS} onOpen={onOpen} />
      <ToldReportsTable country={national.country} told={told} stops={REPORT_STOPS} onOpen={onOpen} />
      <OwedReports
        country={national.country}
        owed={standings.filter(({ delivered }) => delivered !== true)}
        onOpen={onOpen}
      />
    </div>
  )
}

function nameOf(semester: string): string {
  const [year = '', half = ''] = semester.split('-')
  return reportsText.option(year, half)
}

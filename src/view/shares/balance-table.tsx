import type { TeamLoad } from '../../domain/shares/index.ts'
import { formatNumber, formatShare } from '../../domain/measure/index.ts'
import { shareText } from '../text/index.ts'
import { TeamMark } from '../team/index.ts'

interface BalanceTableProps {
  readonly loads: readonly TeamLoad[]
  readonly teams: readonly string[]
}

/** What each team has on its hands, beside the others. */
export function BalanceTable({ loads, teams }: BalanceTableProps) {
  const { balanceColumns } = shareText
  const whole = loads.reduce((sum, { owed }) => sum + owed, 0)
  const columns = [
    balanceColumns.regions,
    balanceColumns.provincias,
    balanceColumns.owed,
    balanceColumns.share,
    balanceColumns.missing,
    balanceColumns.unknown,
    balanceColumns.visits,
  ]
  return (
    <div className="scroll-sideways" tabIndex={0} role="group" aria-label={shareText.balance}>
      <table className="balance-table">
        <caption>{shareText.balance}</caption>
        <thead>
          <tr>
            <th scope="col">{balanceColumns.team}</th>
            {columns.map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {loads.map(({ team, regions, provincias, owed, created, unknown, visits }) => (
            <tr key={team ?? ''}>
              <th scope="row">
                <TeamMark teams={teams} team={team} /> {team ?? shareText.nobody}
              </th>
              <td className="number">{formatNumber(regions)}</td>
              <td className="number">{formatNumber(provincias)}</td>
              <td className="number">{formatNumber(owed)}</td>
              <td className="number">{whole === 0 ? '' : formatShare(owed / whole)}</td>
              <td className="number">{formatNumber(owed - created - unknown)}</td>
              <td className="number">{formatNumber(unknown)}</td>
              <td className="number">{formatNumber(visits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import type { HistoryPoint } from '../../domain/cuts/index.ts'
import { historyText, INSTANCIA_LEVEL_NAME } from '../text/index.ts'

/** Created instancias of each level in a cut, with whether it is approximate or invented. */
export function PointTotals({ point }: { readonly point: HistoryPoint }) {
  return (
    <>
      <strong>{historyText.pointName(point)}</strong>
      {point.approximate && <span className="own-mark"> {historyText.approximate}</span>}
      {point.simulated && <span className="quality quality-simulado">{historyText.simulated}</span>}
      <ul>
        {point.totals.map(({ level, created, owed, unknown }) => (
          <li key={level}>{historyText.total(INSTANCIA_LEVEL_NAME[level], created, owed, unknown)}</li>
        ))}
      </ul>
      {point.regions === null && <p className="complementary">{historyText.onlyTotals}</p>}
    </>
  )
}

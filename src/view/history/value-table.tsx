import type { HistoryPoint } from '../../domain/cuts/index.ts'
import type { Country } from '../../domain/country/index.ts'
import { formatDate, formatNumber } from '../../domain/measure/index.ts'
import { historyText, shellText } from '../text/index.ts'
import { sayValue, valueAt, wholeAt, type HistoryMeasure } from './history-words.ts'

interface ValueTableProps {
  readonly country: Country
  readonly points: readonly HistoryPoint[]
  readonly measure: HistoryMeasure
}

/** What the lines and the maps draw, region by region and cut by cut. */
export function ValueTable({ country, points, measure }: ValueTableProps) {
  const whole = (point: HistoryPoint) => {
    const value = wholeAt(point, measure)
    return measure === 'respuestas' && value !== null ? formatNumber(value) : sayValue(value, measure)
  }
  return (
    <details className="history-section">
      <summary>{historyText.asTable}</summary>
      <div className="scroll-sideways" tabIndex={0} role="group" aria-label={historyText.asTable}>
        <table>
          <thead>
            <tr>
              <th scope="col">{historyText.region}</th>
              {points.map((point) => (
                <th key={point.id} scope="col" className="number">
                  {formatDate(point.on)}
                  {point.approximate && <span className="complementary"> {historyText.approximate}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{shellText.country}</th>
              {points.map((point) => (
                <td key={point.id} className="number">
                  {whole(point)}
                </td>
              ))}
            </tr>
            {country.byLevel.region.map(({ ubigeo, name }) => (
              <tr key={ubigeo}>
                <th scope="row">{name}</th>
                {points.map((point) => (
                  <td key={point.id} className="number">
                    {sayValue(valueAt(point, ubigeo, measure), measure)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

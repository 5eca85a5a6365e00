import { points, type CapacityGap, type NeedPlace, sayPlace } from '../../domain/capacities/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import { HIDDEN_SHORT, MISSING_SHORT, needsText } from '../text/index.ts'

/** Heads of the cells of a gap. */
export function GapHeads() {
  const { ideal, current, gap, people, silent } = needsText.columns
  return (
    <>
      {[ideal, current, gap, people, silent].map((name) => (
        <th key={name} scope="col" className="number">
          {name}
        </th>
      ))}
    </>
  )
}

/** A gap as cells of a table: ideal, current, gap with its interval, who answered and who did not. */
export function GapCells({ gap: { value, hidden, people, silent } }: { readonly gap: CapacityGap }) {
  const none = hidden === null ? MISSING_SHORT : HIDDEN_SHORT[hidden]
  return (
    <>
      <td className="number">{value === null ? none : points(value.ideal)}</td>
      <td className="number">{value === null ? none : points(value.current)}</td>
      <td className="number">
        {value === null ? none : <strong>{points(value.gap)}</strong>}
        {value !== null && value.high - value.low >= 0.05 && (
          <span className="complementary needs-range">
            {' '}
            ({points(value.low)} a {points(value.high)})
          </span>
        )}
      </td>
      <td className="number">{people.kind === 'known' ? formatNumber(people.value) : none}</td>
      <td className="number">{hidden === null ? formatNumber(silent) : none}</td>
    </>
  )
}

/** The place of a need; nothing where it has none. */
export function PlaceCell({ place }: { readonly place: NeedPlace | null }) {
  return <td className="needs-place">{place === null ? '' : sayPlace(place)}</td>
}

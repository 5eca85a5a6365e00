import { unitKey } from '../../domain/territory/index.ts'
import { useState } from 'react'
import { formatNumber } from '../../domain/measure/index.ts'
import { type FrozenPlace, type FrozenRun, verdictName } from '../../domain/ranking/index.ts'
import { QualityMark, VerdictMark } from '../figure/index.ts'
import { CRITERION_NAME, CRITERION_SHORT, prioritiseText, runsText } from '../text/index.ts'

/** The first places of a run; a name opens why it is there. */
export function RunTable({ run, count }: { readonly run: FrozenRun; readonly count: number }) {
  const { columns } = runsText
  return (
    <table className="run-table">
      <thead>
        <tr>
          <th scope="col">{columns.place}</th>
          <th scope="col">{columns.name}</th>
          <th scope="col" className="number">
            {columns.score}
          </th>
          <th scope="col">{columns.criteria}</th>
          <th scope="col" className="number">
            {columns.interval}
          </th>
        </tr>
      </thead>
      <tbody>
        {run.places.slice(0, count).map((place) => (
          <RunRow key={unitKey(place)} place={place} />
        ))}
      </tbody>
    </table>
  )
}

function RunRow({ place }: { readonly place: FrozenPlace }) {
  const [open, setOpen] = useState(false)
  const judged = place.criteria.filter(({ verdict }) => verdict !== 'no_aplica')
  return (
    <>
      <tr>
        <td className="run-place">
          {formatNumber(place.place)}
          {place.tied ? '=' : ''}
        </td>
        <th scope="row">
          <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {place.name}
          </button>
          <span className="complementary run-within">{place.within}</span>
        </th>
        <td className="number">{formatNumber(place.score, 2)}</td>
        <td className="run-marks">
          {judged.map(({ key, verdict }) => (
            <VerdictMark
              key={key}
              verdict={verdict}
              label={prioritiseText.criterionMark(CRITERION_SHORT[key], CRITERION_NAME[key], verdictName(key, verdict))}
            />
          ))}
        </td>
        <td className="number">
          {prioritiseText.interval(Math.min(place.bestPlace, place.place), Math.max(place.worstPlace, place.place))}
        </td>
      </tr>
      {open && (
        <tr className="run-why">
          <td colSpan={5}>
            <p>{place.explanation}</p>
            <ul>
              {place.criteria.map(({ key, verdict, words, quality }) => (
                <li key={key}>
                  {CRITERION_SHORT[key]} · {CRITERION_NAME[key]}: {verdictName(key, verdict)} ({words}){' '}
                  <QualityMark quality={quality} />
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </>
  )
}

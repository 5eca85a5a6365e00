import type { Country } from '../../domain/country/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import type { RankedTerritory } from '../../domain/ranking/index.ts'
import { placeOf, usePrinting } from '../desk/index.ts'
import { CRITERION_SHORT, prioritiseText, VERDICT_MARK } from '../text/index.ts'
import { placeText, possiblePlaces } from './rank-text.ts'

const PRINTED_ROWS = 50

interface PrintedRankingProps {
  readonly country: Country
  readonly ranking: readonly RankedTerritory[]
}

/** The head of the ranking as a plain table, there only while the page is being printed. */
export function PrintedRanking({ country, ranking }: PrintedRankingProps) {
  const printing = usePrinting()
  const [first] = ranking
  if (!printing || first === undefined) return null
  const judged = first.assessment.results
    .filter((result) => result.criterion.judged)
    .map((result) => result.criterion.key)
  const { columns } = prioritiseText
  return (
    <table className="printed-ranking">
      <caption>{prioritiseText.printed(Math.min(PRINTED_ROWS, ranking.length), ranking.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.place}</th>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.score}</th>
          {judged.map((key) => (
            <th key={key} scope="col">
              {CRITERION_SHORT[key]}
            </th>
          ))}
          <th scope="col">{columns.interval}</th>
        </tr>
      </thead>
      <tbody>
        {ranking.slice(0, PRINTED_ROWS).map((ranked) => (
          <PrintedRow key={ranked.assessment.unit.ubigeo} country={country} ranked={ranked} />
        ))}
      </tbody>
    </table>
  )
}

function PrintedRow({ country, ranked }: { readonly country: Country; readonly ranked: RankedTerritory }) {
  const { unit, results } = ranked.assessment
  const { best, worst } = possiblePlaces(ranked)
  return (
    <tr>
      <td>{placeText(ranked)}</td>
      <th scope="row">
        {unit.name}, {placeOf(country, unit)}
      </th>
      <td>{formatNumber(ranked.score, 2)}</td>
      {results
        .filter((result) => result.criterion.judged)
        .map((result) => (
          <td key={result.criterion.key}>{VERDICT_MARK[result.verdict]}</td>
        ))}
      <td>{prioritiseText.interval(best, worst)}</td>
    </tr>
  )
}

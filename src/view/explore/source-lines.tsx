import type { Country } from '../../domain/country/index.ts'
import type { TableName } from '../../domain/measure/index.ts'
import { exploreText, QUALITY_NAME } from '../text/index.ts'

interface SourceLinesProps {
  readonly country: Country
  readonly tables: readonly TableName[]
}

/** The sources of a card, in full. */
export function SourceLines({ country, tables }: SourceLinesProps) {
  const sources = tables.map((table) => country.sources.get(table)).filter((source) => source !== undefined)
  return (
    <section className="card-section sources">
      <h2>{exploreText.sources}</h2>
      <ul>
        {sources.map((source) => (
          <li key={source.table}>
            {exploreText.sourceLine(source.title, source.publisher, source.cutOff, QUALITY_NAME[source.quality])}
          </li>
        ))}
      </ul>
    </section>
  )
}

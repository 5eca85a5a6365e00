import { serviceSources, type Country, type TerritoryFacts } from '../../../domain/country/index.ts'
import { sourceLine, type TableName } from '../../../domain/measure/index.ts'
import { servicesWithin } from './service-table.ts'
import { exploreText, QUALITY_NAME } from '../../text/index.ts'

interface SourceLinesProps {
  readonly country: Country
  /** The territory of the card; undefined for the country. */
  readonly facts?: TerritoryFacts | undefined
  readonly tables: readonly TableName[]
}

/** The sources of a card, in full. */
export function SourceLines({ country, facts, tables }: SourceLinesProps) {
  const sources = tables.flatMap((table) =>
    table === 'servicios'
      ? serviceSources(country, servicesWithin(country, facts))
      : (country.sources.get(table) ?? []),
  )
  return (
    <section className="card-section sources">
      <h2>{exploreText.sources}</h2>
      <ul>
        {sources.map((source) => (
          <li key={`${source.table}/${source.title}`}>{`${sourceLine(source, QUALITY_NAME[source.quality])}.`}</li>
        ))}
      </ul>
    </section>
  )
}

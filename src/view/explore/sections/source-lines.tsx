import { serviceSources, type Country, type TerritoryFacts } from '../../../domain/country/index.ts'
import { listSources, sourceLine, type TableName } from '../../../domain/measure/index.ts'
import { servicesWithin } from './service-table.ts'
import { exploreText } from '../../text/index.ts'

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
      : listSources([country.sources.get(table)].flatMap((source) => source ?? [])),
  )
  return (
    <section className="card-section sources">
      <h2>{exploreText.sources}</h2>
      <ul>
        {sources.map((source, at) => (
          <li key={`${source.table}/${String(at)}`}>{`${sourceLine(source, source.quality)}.`}</li>
        ))}
      </ul>
    </section>
  )
}

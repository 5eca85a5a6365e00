import { isLoaded, keysOf, qualityOf, serviceSources, type TerritoryFacts } from '../../../domain/country/index.ts'
import type { National } from '../../../domain/criteria/index.ts'
import { formatNumber, joinWords, known, missing } from '../../../domain/measure/index.ts'
import { serviceKind, SHAPE_BOX, type ServiceFamily } from '../../../domain/services/index.ts'
import { Figure, provenanceOf } from '../../figure/index.ts'
import { exploreText, serviceWords, subtypeName } from '../../text/index.ts'
import { cemBySubtype, servicesTotalText, serviceTable, servicesWithin } from './service-table.ts'

interface ServicesSectionProps {
  readonly national: National
  readonly facts: TerritoryFacts | undefined
}

/**
 * Services by type and operator, in S4's two tables; those of others, of the person's own types among them, only where
 * a row names one.
 */
export function ServicesSection({ national, facts }: ServicesSectionProps) {
  const { country } = national
  const loaded = isLoaded(country, 'servicios')
  const split = [...cemBySubtype(country, facts)].map(
    ([subtype, count]) => `${formatNumber(count)} ${subtypeName(subtype, count)}`,
  )
  return (
    <section className="card-section">
      <h2>{exploreText.services}</h2>
      {!loaded && <p>{exploreText.noServicesTable}</p>}
      {loaded && <FamilyTable national={national} facts={facts} family="operado" />}
      {loaded && split.length > 0 && <p className="complementary">{exploreText.cemSplit(joinWords(split))}</p>}
      {loaded && <FamilyTable national={national} facts={facts} family="promovido" />}
      {loaded && <FamilyTable national={national} facts={facts} family="otro" />}
    </section>
  )
}

function FamilyTable({ national, facts, family }: ServicesSectionProps & { readonly family: ServiceFamily }) {
  const { country } = national
  const table = serviceTable(country, facts, family)
  const rows = servicesWithin(country, facts).filter(({ type }) => table.types.includes(type))
  const title = exploreText.servicesOf[family]
  const measure =
    table.types.length === 0
      ? missing('sin_fila')
      : known(table.total.atLeast, qualityOf(country, 'servicios', keysOf(rows)), keysOf(rows))
  const provenance = provenanceOf(country, 'servicios', 'servicios', measure, {
    note: country.sources.get('servicios')?.note ?? null,
    sources: serviceSources(country, rows),
  })
  if (table.types.length === 0 && family === 'otro') return null
  if (table.types.length === 0) {
    return (
      <div className="service-family">
        <h3>
          {title} <Figure label={title} value={null} provenance={provenance} />
        </h3>
        <p className="complementary">{exploreText.noServices}</p>
      </div>
    )
  }
  return (
    <div className="service-family">
      <h3>
        {title} <Figure label={title} value={servicesTotalText(table.total)} provenance={provenance} />
      </h3>
      <div className="scroll-sideways" tabIndex={0} role="group" aria-label={title}>
        <table className="service-table">
          <thead>
            <tr>
              <td />
              {table.types.map((type) => (
                <th key={type} scope="col">
                  <ServiceSymbol type={type} />
                  <abbr title={serviceWords(type).name}>{serviceWords(type).short}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">{row.name}</th>
                {row.counts.map((count, at) => (
                  <td key={table.types[at]}>{count === 0 ? exploreText.none : formatNumber(count)}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{exploreText.total}</th>
              {table.totals.map((count, at) => (
                <td key={table.types[at]}>{formatNumber(count)}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="complementary">
        {abbreviations(table.types)}
        {table.hasRefuge && `${exploreText.refuge} `}
        {exploreText.noneMeans}
      </p>
    </div>
  )
}

/** The symbol that the type has on the map; none for a type that has none. */
function ServiceSymbol({ type }: { readonly type: string }) {
  const symbol = serviceKind(type)?.symbol
  if (symbol === undefined) return null
  return (
    <svg className="service-symbol" viewBox={`0 0 ${SHAPE_BOX} ${SHAPE_BOX}`} width="14" height="14" aria-hidden="true">
      <path d={symbol.path} fill={symbol.color} fillRule="evenodd" />
    </svg>
  )
}

/** "CEM: Centro Emergencia Mujer · …." for the heads that do not say the whole name. */
function abbreviations(types: readonly string[]): string {
  const short = types.map(serviceWords).filter((words) => words.short !== words.name)
  return short.length === 0 ? '' : `${short.map((words) => `${words.short}: ${words.name}`).join(' · ')}. `
}

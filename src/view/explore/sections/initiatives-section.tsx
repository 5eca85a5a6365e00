import { isLoaded, keysOf, qualityOf, type InitiativeFact, type TerritoryFacts } from '../../../domain/country/index.ts'
import type { National } from '../../../domain/criteria/index.ts'
import { formatDate, known } from '../../../domain/measure/index.ts'
import { Figure, provenanceOf } from '../../figure/index.ts'
import { exploreText, INITIATIVE_NAME, INSTRUMENT_ESTADO_NAME } from '../../text/index.ts'
import { ownInstancias, type OwnInstancia } from './stage-section.tsx'

interface InitiativesSectionProps {
  readonly national: National
  readonly facts: TerritoryFacts
}

/** What the territory's own government has under Ley 30364 (A.1.iii); that no row tells of it is no «none». */
export function InitiativesSection({ national, facts }: InitiativesSectionProps) {
  const owns = ownInstancias(national, facts)
  return (
    <section className="card-section">
      <h2>{exploreText.initiatives}</h2>
      {owns.map((own) => (
        <OwnInitiatives key={own.facts.ubigeo} national={national} own={own} alone={owns.length === 1} />
      ))}
    </section>
  )
}

function OwnInitiatives({
  national,
  own,
  alone,
}: {
  readonly national: National
  readonly own: OwnInstancia
  readonly alone: boolean
}) {
  const { country } = national
  const rows = country.initiativesOf(own.kind, own.facts.ubigeo)
  return (
    <>
      {!alone && <h3>{own.facts.name}</h3>}
      {rows.length === 0 && (
        <p className="complementary">
          {isLoaded(country, 'iniciativas') ? exploreText.noInitiatives : exploreText.noInitiativesTable}
        </p>
      )}
      {rows.length > 0 && (
        <table className="instrument-table">
          <tbody>
            {rows.map((row, at) => (
              <InitiativeRow key={at} national={national} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function InitiativeRow({ national: { country }, row }: { readonly national: National; readonly row: InitiativeFact }) {
  const { type, estado, name, date } = row
  const value = estado === null ? exploreText.stated : INSTRUMENT_ESTADO_NAME[estado]
  const measure = known(value, qualityOf(country, 'iniciativas', keysOf([row])), keysOf([row]))
  const told = [name ?? '', date === null ? '' : formatDate(date)].filter((text) => text !== '')
  return (
    <tr>
      <th scope="row">{INITIATIVE_NAME[type]}</th>
      <td>
        <Figure
          label={INITIATIVE_NAME[type]}
          value={value}
          provenance={provenanceOf(country, 'iniciativas', 'criterios', measure)}
        />
      </td>
      <td className="complementary">{told.join(', ')}</td>
    </tr>
  )
}

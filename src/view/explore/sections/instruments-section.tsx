import type { TerritoryFacts } from '../../../domain/country/index.ts'
import type { National } from '../../../domain/criteria/index.ts'
import { INSTRUMENTS, validityOf, type InstrumentKind } from '../../../domain/instancias/index.ts'
import { qualityOf } from '../../../domain/country/index.ts'
import { known, missing } from '../../../domain/measure/index.ts'
import { isCercado } from '../../../domain/territory/index.ts'
import { useDesk, useWorkspace } from '../../desk/index.ts'
import { Figure, provenanceOf } from '../../figure/index.ts'
import { INSTRUMENT_ESTADO_NAME, INSTRUMENT_NAME, instanciasText, validityWords } from '../../text/index.ts'
import { useOwnEdit } from './own-edit.ts'
import { ownInstancias, type OwnInstancia } from './stage-section.tsx'

interface InstrumentsSectionProps {
  readonly national: National
  readonly facts: TerritoryFacts
}

/** Instruments of the territory's own instancia with their validity, and the way to where they are edited. */
export function InstrumentsSection({ national, facts }: InstrumentsSectionProps) {
  if (facts.level === 'distrito' && isCercado(facts.ubigeo)) return null
  return (
    <section className="card-section">
      <h2>{instanciasText.explore}</h2>
      {ownInstancias(national, facts).map((own) => (
        <OwnInstruments
          key={own.facts.ubigeo}
          national={national}
          own={own}
          alone={own.facts.ubigeo === facts.ubigeo}
        />
      ))}
    </section>
  )
}

function OwnInstruments({
  national,
  own,
  alone,
}: {
  readonly national: National
  readonly own: OwnInstancia
  readonly alone: boolean
}) {
  const { workspace } = useDesk()
  const { facts, level } = own
  return (
    <>
      {!alone && <h3>{facts.name}</h3>}
      <table className="instrument-table">
        <tbody>
          {INSTRUMENTS.map((kind) => (
            <InstrumentRow key={kind} national={national} own={own} kind={kind} />
          ))}
        </tbody>
      </table>
      <button
        type="button"
        className="link action"
        onClick={() => workspace.choose({ page: 'instancias', selection: { level, ubigeo: facts.ubigeo } })}
      >
        {instanciasText.exploreEdit}
      </button>
    </>
  )
}

function InstrumentRow({
  national,
  own,
  kind,
}: {
  readonly national: National
  readonly own: OwnInstancia
  readonly kind: InstrumentKind
}) {
  const horizon = useWorkspace((state) => state.choices.horizonMonths)
  const { country, parameters } = national
  const stated = country.instrument(own.facts.ubigeo, own.kind, kind)
  const edit = useOwnEdit({ about: 'instrumento', level: own.kind, ubigeo: own.facts.ubigeo, instrument: kind })
  const validity = validityOf(kind, stated, parameters, horizon)
  const measure =
    stated === undefined
      ? missing('sin_fila')
      : known(stated.estado, edit === null ? qualityOf(country, 'instrumentos') : 'observado')
  return (
    <tr>
      <th scope="row">{INSTRUMENT_NAME[kind]}</th>
      <td>
        <Figure
          label={INSTRUMENT_NAME[kind]}
          value={stated === undefined ? null : INSTRUMENT_ESTADO_NAME[stated.estado]}
          provenance={provenanceOf(country, 'instrumentos', 'criterios', measure, {
            note: edit === null ? null : instanciasText.ownNote(edit.editedOn),
          })}
        />
        {edit !== null && <span className="own-mark">{instanciasText.edited}</span>}
      </td>
      <td className="complementary">
        {stated !== undefined && validity.state !== 'sin_instrumento' && validityWords(validity)}
      </td>
    </tr>
  )
}

import { useId, useMemo, useState } from 'react'
import type { Edit } from '../../domain/country/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import type { InstrumentKind } from '../../domain/instancias/index.ts'
import {
  acceptInstrument,
  acceptOrdenanza,
  acceptSession,
  offersOf,
  type VisitOffers,
} from '../../domain/outcomes/index.ts'
import { readRegister, type InstanciaRecord } from '../../domain/register/index.ts'
import { UNIT_LEVEL } from '../../domain/instancias/index.ts'
import { unitName, type Visit } from '../../domain/visits/index.ts'
import { writeEdit } from '../../workspace/commands/index.ts'
import { Choice, DraftScope, PaperStep } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { INSTRUMENT_NAME, planText } from '../text/index.ts'
import { DayField, LineField } from '../held/index.ts'

interface OffersPartProps {
  readonly national: National
  readonly visit: Visit
  readonly mayEdit: boolean
}

/** What an executed visit may have changed in the register: accepted one by one, and taken back (7.3.1.2 C). */
export function OffersPart({ national, visit, mayEdit }: OffersPartProps) {
  const { workspace } = useDesk()
  const edits = useWorkspace((state) => state.session.papers.papers.ediciones)
  const horizon = useWorkspace((state) => state.choices.horizonMonths)
  const records = useMemo(() => readRegister(national, edits, horizon), [national, edits, horizon])
  const [said, setSaid] = useState('')
  if (visit.state !== 'ejecutada' || visit.date === null) return null
  const offers = offersOf(records, visit)
  const nameOf = ({ level, unit }: InstanciaRecord) => unitName(national.country, UNIT_LEVEL[level], unit.ubigeo)
  const accept = (edit: Edit, what: string) => {
    writeEdit(workspace, edit)
    setSaid(planText.accepted(what))
  }
  const shared = { on: visit.date, nameOf, onAccept: accept }
  return (
    <fieldset className="share-fields offers" aria-label={planText.offers} disabled={!mayEdit}>
      <h3>{planText.offers}</h3>
      <p className="complementary">{isNothing(offers) ? planText.noOffers : planText.offersHelp}</p>
      {offers.session !== null && <SessionOffer record={offers.session} {...shared} />}
      {offers.ordenanzas.length > 0 && <OrdenanzaOffer records={offers.ordenanzas} {...shared} />}
      {offers.instruments !== null && <InstrumentOffer {...offers.instruments} {...shared} />}
      <p role="status">{said}</p>
      {said !== '' && (
        <PaperStep paper="ediciones" way="undo" name={planText.undoAccepted} onDone={() => setSaid('')} />
      )}
    </fieldset>
  )
}

function isNothing({ session, ordenanzas, instruments }: VisitOffers): boolean {
  return session === null && ordenanzas.length === 0 && instruments === null
}

interface OfferProps {
  /** The day of the visit. */
  readonly on: string
  readonly nameOf: (record: InstanciaRecord) => string
  readonly onAccept: (edit: Edit, what: string) => void
}

function SessionOffer({ record, on, nameOf, onAccept }: OfferProps & { readonly record: InstanciaRecord }) {
  const what = planText.sessionOffer(on, nameOf(record))
  const accept = (extraordinary: boolean) => onAccept(acceptSession(record, on, extraordinary), what)
  return (
    <div className="offer" role="group" aria-label={what}>
      <p>{what}</p>
      <div className="call-buttons">
        <button type="button" className="plain-button" onClick={() => accept(false)}>
          {planText.acceptOrdinary}
        </button>
        <button type="button" className="plain-button" onClick={() => accept(true)}>
          {planText.acceptExtraordinary}
        </button>
      </div>
    </div>
  )
}

function OrdenanzaOffer({
  records,
  on,
  nameOf,
  onAccept,
}: OfferProps & { readonly records: readonly InstanciaRecord[] }) {
  const id = useId()
  const [chosen, setChosen] = useState('')
  const [ordenanza, setOrdenanza] = useState('')
  const [createdOn, setCreatedOn] = useState<string | null>(null)
  const [wanted, setWanted] = useState(false)
  const keyOf = ({ level, unit }: InstanciaRecord) => `${level}/${unit.ubigeo}`
  const record = records.find((each) => keyOf(each) === chosen) ?? records[0]
  if (record === undefined) return null
  const accept = () => {
    setWanted(ordenanza.trim() === '')
    if (ordenanza.trim() === '') return
    onAccept(acceptOrdenanza(record, on, ordenanza, createdOn), planText.ordenanzaOffer(nameOf(record)))
    setOrdenanza('')
    setCreatedOn(null)
  }
  return (
    <DraftScope name={`ordenanza/${keyOf(record)}`}>
      <div className="offer fields" role="group" aria-labelledby={id}>
        <p id={id} className="field-wide">
          {planText.ordenanzaReceived}
        </p>
        <div className="field-wide">
          <Choice
            label={planText.ofWhich}
            value={keyOf(record)}
            options={records.map((each) => ({ id: keyOf(each), name: nameOf(each) }))}
            onChange={setChosen}
          />
        </div>
        <LineField label={planText.ordenanza} value={ordenanza} onCommit={setOrdenanza} />
        <DayField label={planText.ordenanzaOn} value={createdOn} onCommit={setCreatedOn} />
        <button type="button" className="plain-button offer-accept" onClick={accept}>
          {planText.accept}
        </button>
        {wanted && (
          <p role="alert" className="field-wide">
            {planText.ordenanzaWanted}
          </p>
        )}
      </div>
    </DraftScope>
  )
}

interface InstrumentOfferProps extends OfferProps {
  readonly record: InstanciaRecord
  readonly pending: readonly InstrumentKind[]
}

function InstrumentOffer({ record, pending, on, nameOf, onAccept }: InstrumentOfferProps) {
  const id = useId()
  const [chosen, setChosen] = useState<InstrumentKind | null>(null)
  const [approvedOn, setApprovedOn] = useState(on)
  const kind = pending.find((each) => each === chosen) ?? pending[0]
  if (kind === undefined) return null
  return (
    <DraftScope name={`instrumento/${record.level}/${record.unit.ubigeo}`}>
      <div className="offer fields" role="group" aria-labelledby={id}>
        <p id={id} className="field-wide">
          {planText.instrumentApproved(nameOf(record))}
        </p>
        <Choice
          label={planText.instrument}
          value={kind}
          options={pending.map((each) => ({ id: each, name: INSTRUMENT_NAME[each] }))}
          onChange={setChosen}
        />
        <DayField
          label={planText.instrumentOn}
          value={approvedOn}
          isNeeded
          onCommit={(day) => day !== null && setApprovedOn(day)}
        />
        <button
          type="button"
          className="plain-button offer-accept"
          onClick={() =>
            onAccept(acceptInstrument(record, on, kind, approvedOn), `${INSTRUMENT_NAME[kind]}, ${nameOf(record)}`)
          }
        >
          {planText.accept}
        </button>
      </div>
    </DraftScope>
  )
}

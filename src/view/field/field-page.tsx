import { useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import { explainFilled, filledIn, type FieldTrip } from '../../domain/field/index.ts'
import { openFieldFile } from '../../workspace/commands/index.ts'
import { PaperStep } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { fieldText, PAGE_NAME, planText } from '../text/index.ts'
import { FieldReturn } from './field-return.tsx'
import { FieldVisit } from './field-visit.tsx'
import './field.css'

/** A trip on a phone without network: its briefs and maps, what is filled in, and the file that goes back. */
export function FieldPage() {
  const { workspace } = useDesk()
  const trips = useWorkspace((state) => state.session.papers.papers.campo)
  const chosen = useWorkspace((state) => state.choices.trip)
  const trip = trips.find(({ id }) => id === chosen) ?? null
  const [visit, setVisit] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const choose = (id: string | null) => {
    setVisit(null)
    workspace.choose({ trip: id })
  }
  const shown = trip?.visits.find(({ id }) => id === visit)
  return (
    <article className="page field-page">
      <h1>{PAGE_NAME.campo}</h1>
      {trip === null && <TripList trips={trips} onChoose={choose} onSay={setSaid} />}
      <p role="status" className="field-said">
        {said}
      </p>
      {trip !== null && shown === undefined && (
        <TripVisits trip={trip} onChoose={setVisit} onLeave={() => choose(null)} onSay={setSaid} />
      )}
      {trip !== null && shown !== undefined && (
        <FieldVisit key={shown.id} trip={trip} visit={shown} onBack={() => setVisit(null)} />
      )}
      {(trip !== null || trips.length > 0 || said !== '') && (
        <p className="field-row">
          <PaperStep paper="campo" way="undo" name={planText.undo} label={fieldText.undoLabel} />
          <PaperStep paper="campo" way="redo" name={planText.redo} label={fieldText.redoLabel} />
        </p>
      )}
    </article>
  )
}

interface TripListProps {
  readonly trips: readonly FieldTrip[]
  readonly onChoose: (id: string) => void
  readonly onSay: (sentence: string) => void
}

/** The trips that are here, and the way to open another. */
function TripList({ trips, onChoose, onSay }: TripListProps) {
  const { workspace } = useDesk()
  const open = async (files: FileList | null) => {
    const file = files?.[0]
    if (file === undefined) return
    const opened = await openFieldFile(workspace, new Uint8Array(await file.arrayBuffer()))
    onSay(typeof opened === 'string' ? fieldText.faults[opened] : '')
    if (typeof opened !== 'string') onChoose(opened.id)
  }
  return (
    <>
      <p>{fieldText.lead}</p>
      <FileTrigger onSelect={(files) => void open(files)}>
        <Button className="plain-button field-main">{fieldText.open}</Button>
      </FileTrigger>
      {trips.length === 0 && (
        <>
          <p>{fieldText.none}</p>
          <p className="complementary">{fieldText.noneHow}</p>
        </>
      )}
      {trips.length > 0 && (
        <ul className="field-list" aria-label={fieldText.trips}>
          {trips.map(({ id, label, takenOn }) => (
            <li key={id}>
              <button type="button" className="field-choice" onClick={() => onChoose(id)}>
                {label}
                <span className="complementary">{fieldText.taken(takenOn)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

interface TripVisitsProps {
  readonly trip: FieldTrip
  readonly onChoose: (visit: string) => void
  readonly onLeave: () => void
  readonly onSay: (sentence: string) => void
}

/** The visits of a trip with how much of each is filled in, and the file that goes back. */
function TripVisits({ trip, onChoose, onLeave, onSay }: TripVisitsProps) {
  return (
    <>
      <p className="field-row">
        <button type="button" className="plain-button" onClick={onLeave}>
          {fieldText.allTrips}
        </button>
      </p>
      <h2>{trip.label}</h2>
      <p className="complementary">
        {fieldText.taken(trip.takenOn)} {fieldText.kept}
      </p>
      {trip.simulated && <p className="field-stamp">{fieldText.simulated}</p>}
      <ul className="field-list" aria-label={fieldText.visits}>
        {trip.visits.map((visit) => (
          <li key={visit.id}>
            <button type="button" className="field-choice" onClick={() => onChoose(visit.id)}>
              {trip.briefs.find((brief) => brief.visit === visit.id)?.name ?? visit.ubigeo}
              <span className="complementary">{explainFilled(filledIn(visit))}</span>
            </button>
          </li>
        ))}
      </ul>
      <FieldReturn trip={trip} onSay={onSay} onLeave={onLeave} />
    </>
  )
}

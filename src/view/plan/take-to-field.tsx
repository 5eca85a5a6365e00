import { useState } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import type { Trip } from '../../domain/visits/index.ts'
import { takeToField } from '../../workspace/commands/index.ts'
import { handOver, useDesk, useScreen } from '../desk/index.ts'
import { fieldText } from '../text/index.ts'
import { useItinerary, type Planning } from './use-plan.ts'
import './trips.css'

interface TakeToFieldProps {
  readonly national: National
  readonly planning: Planning
}

/** The trips of the plan, each as the file that a phone opens without network. */
export function TakeToField({ national, planning }: TakeToFieldProps) {
  const made = useItinerary(planning, national)
  return made === null || typeof made === 'string' || made.trips.length === 0 ? null : <TripFiles trips={made.trips} />
}

function TripFiles({ trips }: { readonly trips: readonly Trip[] }) {
  const { workspace } = useDesk()
  const [said, setSaid] = useState('')
  const limites = useScreen((screen) => (typeof screen.limites === 'object' ? screen.limites : null))
  const take = ({ leavesOn, backOn, stops }: Trip, number: number) => {
    const label = fieldText.tripLabel(number, leavesOn, backOn)
    // The visits go with the days of the trip, whether or not the plan has taken them.
    const visits = stops.map(({ visit, date, hour }) => ({ ...visit, date, hour }))
    takeToField(workspace, visits, label, limites).then(
      (file) => {
        if (file === null) return
        handOver(file)
        setSaid(fieldText.tookTrip(label))
      },
      () => setSaid(fieldText.failed),
    )
  }
  return (
    <section className="take-to-field" aria-label={fieldText.take}>
      <h3>{fieldText.take}</h3>
      <p className="complementary">{fieldText.takeLead}</p>
      {limites === null && <p className="complementary">{fieldText.withoutMaps}</p>}
      <div className="call-buttons">
        {trips.map((trip, at) => (
          <button
            key={trip.stops[0]?.visit.id}
            type="button"
            className="plain-button"
            onClick={() => take(trip, at + 1)}
          >
            {fieldText.takeTrip(at + 1)}
          </button>
        ))}
        <button type="button" className="link" onClick={() => workspace.choose({ page: 'campo', trip: null })}>
          {fieldText.openField}
        </button>
      </div>
      <p role="status">{said}</p>
    </section>
  )
}

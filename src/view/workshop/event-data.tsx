import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { National } from '../../domain/criteria/index.ts'
import { joinWords } from '../../domain/measure/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { MODALITIES, MODALITY_NAME } from '../../domain/visits/index.ts'
import { workshopsOf, type WorkshopEvent } from '../../domain/workshops/index.ts'
import { Choice, judgeHour } from '../controls/index.ts'
import { DayField, LineField } from '../held/index.ts'
import { RegionChecks } from '../scope/index.ts'
import { eventText, planText } from '../text/index.ts'
import type { ChangeEvent } from './change-event.ts'

const WAYS = MODALITIES.map((id) => ({ id, name: MODALITY_NAME[id] }))

interface EventDataProps {
  readonly national: National
  readonly events: readonly WorkshopEvent[]
  readonly event: WorkshopEvent
  readonly onChange: ChangeEvent
}

/** What the workshop is called, when, where, how, and who meets; a region of another one of the year is told so. */
export function EventData({ national: { country }, events, event, onChange }: EventDataProps) {
  const others = workshopsOf(events, event.year).filter(({ id }) => id !== event.id)
  const nameOf = (region: Ubigeo, name: string) => {
    const labels = others.filter(({ regions }) => regions.includes(region)).map(({ label }) => label)
    return labels.length === 0 ? name : eventText.elsewhere(name, joinWords(labels))
  }
  return (
    <div className="fields">
      <LineField
        label={eventText.name}
        wide
        value={event.label}
        maxLength={300}
        onCommit={(label) => label.trim() !== '' && onChange({ label })}
      />
      <DayField label={planText.date} value={event.date} onCommit={(date) => onChange({ date })} />
      <LineField
        label={planText.hour}
        figures="09:00"
        value={event.hour ?? ''}
        judge={judgeHour}
        onCommit={(hour) => onChange({ hour: hour === '' ? null : hour })}
      />
      <LineField
        label={eventText.place}
        value={event.place}
        maxLength={1000}
        help={eventText.placeHelp}
        onCommit={(place) => onChange({ place })}
      />
      <Choice
        label={planText.modality}
        value={event.modality}
        options={WAYS}
        onChange={(modality) => onChange({ modality })}
      />
      <div className="field-wide">
        <span className="plan-field-label">{eventText.regions}</span>
        <p className="event-regions">
          {event.regions.length === 0
            ? eventText.noRegions
            : joinWords(event.regions.map((region) => country.at('region', region)?.name ?? region))}{' '}
        </p>
        <DialogTrigger>
          <Button className="plain-button">{eventText.regions}</Button>
          <Popover className="note note-open" offset={4}>
            <Dialog aria-label={eventText.regions} className="note-dialog">
              <RegionChecks
                country={country}
                chosen={event.regions}
                nameOf={nameOf}
                onChange={(regions) => onChange({ regions })}
              />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </div>
    </div>
  )
}

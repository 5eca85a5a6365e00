import { useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import type { Country } from '../../domain/country/index.ts'
import { readTravelHours } from '../../workspace/commands/index.ts'
import { planText } from '../text/index.ts'
import type { Planning } from './use-plan.ts'

/** Real hours of travel from a file, in place of the estimate. */
export function HoursFile({ country, planning }: { readonly country: Country; readonly planning: Planning }) {
  const [said, setSaid] = useState('')
  const { hours } = planning.plan
  const load = async (files: FileList | null) => {
    const file = files?.[0]
    if (file === undefined) return
    const read = await readTravelHours(new Uint8Array(await file.arrayBuffer()), file.name, country)
    if (read === null) return setSaid(planText.hoursUnread)
    setSaid(read.refusedLines.length > 0 ? planText.hoursRefused(read.refusedLines) : '')
    if (read.hours.length > 0) planning.change((now) => ({ ...now, hours: read.hours }))
  }
  return (
    <div className="trip-hours">
      <FileTrigger
        acceptedFileTypes={['.csv', '.txt', '.xlsx']}
        onSelect={(files) => void load(files).catch(() => setSaid(planText.hoursUnread))}
      >
        <Button className="plain-button">{planText.loadHours}</Button>
      </FileTrigger>
      <span className="complementary">
        {hours.length > 0 ? planText.hoursLoaded(hours.length) : planText.loadHoursHelp}
      </span>
      {hours.length > 0 && (
        <button type="button" className="link" onClick={() => planning.change({ ...planning.plan, hours: [] })}>
          {planText.hoursClear}
        </button>
      )}
      <p role="status">{said}</p>
    </div>
  )
}

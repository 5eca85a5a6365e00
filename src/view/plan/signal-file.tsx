import { useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import type { National } from '../../domain/criteria/index.ts'
import { explainSignal, isRemote, withSignal, type Visit } from '../../domain/visits/index.ts'
import { readSignal } from '../../workspace/commands/index.ts'
import { planText } from '../text/index.ts'
import type { Planning } from './use-plan.ts'

interface SignalFileProps {
  readonly national: National
  readonly planning: Planning
  readonly visit: Visit
}

/** What a loaded file says of the internet of a territory, by which a platform is chosen; nothing in the room. */
export function SignalFile({ national: { country, parameters }, planning, visit }: SignalFileProps) {
  const [said, setSaid] = useState('')
  const { signal } = planning.plan
  if (!isRemote(visit)) return null
  const load = async (files: FileList | null) => {
    const file = files?.[0]
    if (file === undefined) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    const read = await readSignal(bytes, file.name, country, parameters.referenceDate)
    if (read === null) return setSaid(planText.signalUnread)
    setSaid(read.refusedLines.length > 0 ? planText.signalRefused(read.refusedLines) : '')
    if (read.signal.places.length > 0) planning.change((now) => withSignal(now, read.signal))
  }
  return (
    <div className="trip-hours field-wide">
      <p className="complementary">
        {signal === undefined ? planText.signalHelp : explainSignal(signal, visit, country)}
      </p>
      <FileTrigger
        acceptedFileTypes={['.csv', '.txt', '.xlsx']}
        onSelect={(files) => void load(files).catch(() => setSaid(planText.signalUnread))}
      >
        <Button className="plain-button">{planText.loadSignal}</Button>
      </FileTrigger>{' '}
      {signal !== undefined && (
        <button type="button" className="link" onClick={() => planning.change(withSignal(planning.plan, null))}>
          {planText.signalClear}
        </button>
      )}
      <p role="status">{said}</p>
    </div>
  )
}

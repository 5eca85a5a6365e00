import { useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import type { Attended } from '../../domain/visits/index.ts'
import { readAttendance } from '../../workspace/commands/index.ts'
import { planText } from '../text/index.ts'

interface AttendanceFileProps {
  /** The government or instancia, as a register of several visits names it. */
  readonly name: string
  readonly onCount: (attended: readonly Attended[]) => void
}

/** A register that is loaded or pasted: it is counted, and what it holds of persons is forgotten. */
export function AttendanceFile({ name, onCount }: AttendanceFileProps) {
  const [said, setSaid] = useState('')
  const [pasted, setPasted] = useState('')
  const count = async (bytes: Uint8Array, fileName: string) => {
    const read = await readAttendance(bytes, fileName, name).catch(() => null)
    if (read === null) return setSaid(planText.attendanceUnread)
    setPasted('')
    if (read.attended.length === 0) return setSaid(planText.attendanceEmpty)
    setSaid(planText.attendanceCounted(read.dropped))
    onCount(read.attended)
  }
  const load = async (files: FileList | null) => {
    const file = files?.[0]
    if (file !== undefined) await count(new Uint8Array(await file.arrayBuffer()), file.name)
  }
  return (
    <div className="attendance-file">
      <label>
        <span className="plan-field-label">{planText.pasteAttendance}</span>
        <textarea
          className="field-input"
          rows={2}
          value={pasted}
          onChange={({ currentTarget }) => setPasted(currentTarget.value)}
        />
      </label>
      <div className="call-buttons">
        <button
          type="button"
          className="plain-button"
          disabled={pasted.trim() === ''}
          onClick={() => void count(new TextEncoder().encode(pasted), 'pegado.csv')}
        >
          {planText.countPasted}
        </button>
        <FileTrigger acceptedFileTypes={['.csv', '.txt', '.xlsx', '.ods']} onSelect={(files) => void load(files)}>
          <Button className="plain-button">{planText.loadAttendance}</Button>
        </FileTrigger>
      </div>
      <p className="complementary">{planText.attendanceHelp}</p>
      <p role="status">{said}</p>
    </div>
  )
}

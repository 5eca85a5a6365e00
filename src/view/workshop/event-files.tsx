import { Button, FileTrigger } from 'react-aria-components'
import { exportWorkshops, readWorkshopFile, writeWorkshops } from '../../workspace/commands/index.ts'
import { handOver, useDesk, useWorkspace } from '../desk/index.ts'
import { eventText } from '../text/index.ts'

/** The table of the workshops, which comes back, and their calendar. */
export function EventFiles({ onSay }: { readonly onSay: (sentence: string) => void }) {
  const { workspace } = useDesk()
  const events = useWorkspace((state) => state.session.papers.papers.talleres)
  const give = (form: 'xlsx' | 'ics') => () => {
    onSay('')
    exportWorkshops(workspace, form).then(
      (file) => file !== null && handOver(file),
      () => onSay(eventText.failed),
    )
  }
  const bring = async (files: FileList | null) => {
    const file = files?.[0]
    if (file === undefined) return
    const read = await readWorkshopFile(workspace, new Uint8Array(await file.arrayBuffer()), file.name).catch(
      () => null,
    )
    if (read === null) return onSay(eventText.unread)
    writeWorkshops(workspace, read.workshops)
    onSay(eventText.brought(read.brought, read.refused))
  }
  return (
    <div className="event-files" role="group" aria-label={eventText.files}>
      {events.length > 0 && (
        <button type="button" className="link" onClick={give('xlsx')}>
          {eventText.workbook}
        </button>
      )}
      {events.some(({ date }) => date !== null) && (
        <button type="button" className="link" onClick={give('ics')}>
          {eventText.calendar}
        </button>
      )}
      <FileTrigger acceptedFileTypes={['.xlsx', '.ods', '.xls']} onSelect={(files) => void bring(files)}>
        <Button className="link">{eventText.bring}</Button>
      </FileTrigger>
    </div>
  )
}

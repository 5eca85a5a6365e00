import { Button, DropZone, FileTrigger, type FileDropItem } from 'react-aria-components'
import { useWorkspace } from '../desk/index.ts'
import { importText } from '../text/index.ts'

/** Extensions of the files that can hold a table, and of a project. */
const EXTENSIONS = [
  '.xlsx',
  '.xls',
  '.ods',
  '.csv',
  '.tsv',
  '.txt',
  '.geojson',
  '.topojson',
  '.json',
  '.zip',
  '.parquet',
]

interface DropAreaProps {
  readonly ready: boolean
  readonly onFile: (file: File) => void
}

/** A button and a place to drop one file; says how far the engine is while it cannot take any. */
export function DropArea({ ready, onFile }: DropAreaProps) {
  const drop = async (items: readonly { readonly kind: string }[]) => {
    const item = items.find((each): each is FileDropItem => each.kind === 'file')
    if (item) onFile(await item.getFile())
  }
  return (
    <DropZone
      className="drop-area"
      isDisabled={!ready}
      aria-label={importText.zone}
      onDrop={({ items }) => void drop(items)}
    >
      <FileTrigger acceptedFileTypes={EXTENSIONS} onSelect={(files) => files?.[0] && onFile(files[0])}>
        <Button className="plain-button import-pick" isDisabled={!ready}>
          {importText.pick}
        </Button>
      </FileTrigger>
      <span>{importText.drop}</span>
      <span className="complementary drop-formats">{importText.formats}</span>
      <EngineWait />
    </DropZone>
  )
}

function EngineWait() {
  const { status, loadedBytes, totalBytes } = useWorkspace((state) => state.session.engine)
  if (status === 'listo') return null
  return (
    <span className="import-wait" role="status">
      {status === 'error' ? importText.engineFailed : importText.engineStarting(loadedBytes, totalBytes)}
    </span>
  )
}

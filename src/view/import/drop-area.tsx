import { Button, DropZone, FileTrigger, type FileDropItem } from 'react-aria-components'
import { useWorkspace } from '../desk/index.ts'
import { importText, wayText } from '../text/index.ts'

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
  '.xml',
  '.pmtiles',
]

interface DropAreaProps {
  readonly ready: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** A button and a place to drop files; says so while those of the last visit are on their way back. */
export function DropArea({ ready, onFiles }: DropAreaProps) {
  const drop = async (items: readonly { readonly kind: string }[]) => {
    const files = items.filter((each): each is FileDropItem => each.kind === 'file')
    if (files.length > 0) onFiles(await Promise.all(files.map((each) => each.getFile())))
  }
  return (
    <DropZone
      className="drop-area"
      isDisabled={!ready}
      aria-label={importText.zone}
      onDrop={({ items }) => void drop(items)}
    >
      <FileTrigger acceptedFileTypes={EXTENSIONS} allowsMultiple onSelect={(files) => files && onFiles([...files])}>
        <Button className="plain-button import-pick" isDisabled={!ready}>
          {importText.pick}
        </Button>
      </FileTrigger>
      <span>{importText.drop}</span>
      <span className="complementary drop-formats">{importText.formats}</span>
      <span className="complementary drop-formats">{wayText.paste}</span>
      <RestoringNote />
    </DropZone>
  )
}

function RestoringNote() {
  const restoring = useWorkspace((state) => state.session.restoring)
  return (
    restoring && (
      <span className="import-wait" role="status">
        {importText.restoring}
      </span>
    )
  )
}

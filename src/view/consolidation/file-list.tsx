import type { Country } from '../../domain/country/index.ts'
import { unitOf, type UnitKey } from '../../domain/territory/index.ts'
import type { TabledFile } from '../../workspace/commands/index.ts'
import { sayKitFault } from '../../domain/words/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { consolidationText, refusedSentence } from '../text/index.ts'

interface FileListProps {
  readonly country: Country
  readonly files: readonly TabledFile[]
  readonly remove: (file: string) => void
}

/** The files on the table: what each was told to be, and what of it is not as it left or is not read. */
export function FileList({ country, files, remove }: FileListProps) {
  const sent = useWorkspace((state) => state.session.papers.papers.envios.sent)
  return (
    <ul className="returned-files" aria-label={consolidationText.files}>
      {files.map(({ head }) => (
        <li key={head.file}>
          <span className="returned-name">{head.file}</span>
          <ul>
            {wordsOf(head, country, new Set(sent.map(({ id }) => id))).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <button
            type="button"
            className="link"
            aria-label={consolidationText.removeFile(head.file)}
            onClick={() => remove(head.file)}
          >
            {consolidationText.remove}
          </button>
        </li>
      ))}
    </ul>
  )
}

function wordsOf(head: TabledFile['head'], country: Country, sent: ReadonlySet<string>): readonly string[] {
  if (head.what === 'otro') return head.refused === null ? [] : [refusedSentence(head.refused, head.file)]
  if (head.what === 'proyecto')
    return [consolidationText.project(head.label), head.related ? consolidationText.whole : consolidationText.unrelated]
  const told = head.faults.map(sayKitFault)
  const origin = head.unit === '' ? consolidationText.matrix : consolidationText.kitOf(nameOf(country, head.unit))
  const edition = head.kit !== '' && !sent.has(head.kit) ? [consolidationText.unknownEdition] : []
  return [`${origin}.`, ...edition, ...(told.length === 0 ? [consolidationText.whole] : told)]
}

/** Name of the territory of a key; the key itself where the country has none. */
export function nameOf(country: Country, key: string): string {
  const { level, ubigeo } = unitOf(key as UnitKey)
  return country.at(level, ubigeo)?.name ?? key
}

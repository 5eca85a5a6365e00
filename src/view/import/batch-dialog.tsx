import { MAX_FILE_BYTES, placesOfParts, type Verdict } from '../../workspace/imports/index.ts'
import { TABLE_LABEL, unreadSentence, wayText } from '../text/index.ts'
import { useApplying } from './engine-wait.tsx'
import { ReviewFrame } from './review-frame.tsx'
import type { TableChanges } from './table-changes.ts'
import type { Batch, BatchFile } from './use-batch.ts'
import './batch.css'

interface BatchDialogProps {
  readonly batch: Batch
  readonly changes: TableChanges
  readonly onReview: (file: BatchFile) => void
}

/** Many files at once: how each one reads, with its sentence, and what can be done with it. */
export function BatchDialog({ batch, changes, onReview }: BatchDialogProps) {
  const busy = batch.busy || changes.busy
  const applying = useApplying()
  const readings = batch.files.flatMap(({ key, verdict, bytes, name, loaded }) =>
    !loaded && verdict?.verdict === 'se_lee' ? [{ key, reading: verdict.reading, bytes, name }] : [],
  )
  const load = async () => {
    const taken = await changes.loadFiles(readings)
    await batch.markLoaded(taken)
  }
  return (
    <ReviewFrame
      title={wayText.title}
      head={
        <>
          <p className="complementary">{wayText.lead}</p>
          <p className="review-told" role="status">
            {changes.busy ? applying : toldOf(batch)}
          </p>
        </>
      }
      body={{ label: wayText.caption, busy }}
      foot={
        <footer className="review-foot">
          <span className="review-gap" />
          <button type="button" className="plain-button" disabled={changes.busy} onClick={batch.close}>
            {wayText.close}
          </button>
          {readings.length > 0 && (
            <button type="button" className="plain-button main-button" disabled={busy} onClick={() => void load()}>
              {wayText.load(readings.length)}
            </button>
          )}
        </footer>
      }
      isHeld={changes.busy}
      onClose={batch.close}
    >
      <FileList files={batch.files} busy={busy} onReview={onReview} />
    </ReviewFrame>
  )
}

function toldOf({ files, busy }: Batch): string {
  const done = files.filter(({ verdict, unread, loaded }) => verdict !== null || unread !== null || loaded)
  if (busy) return wayText.progress(done.length, files.length)
  const count = (wanted: Verdict['verdict']) =>
    files.filter(({ verdict, loaded }) => !loaded && verdict?.verdict === wanted).length
  const refused = count('rechazado') + files.filter(({ unread }) => unread !== null).length
  return `${wayText.told(count('se_lee'), count('pregunta'), refused)}.`
}

interface FileListProps {
  readonly files: readonly BatchFile[]
  readonly busy: boolean
  readonly onReview: (file: BatchFile) => void
}

function FileList({ files, busy, onReview }: FileListProps) {
  return (
    <ul className="batch-list">
      {files.map((file) => (
        <li key={file.key} className="batch-file">
          <bdi className="batch-name">{file.name}</bdi>
          <span className="batch-verdict">{verdictOf(file)}</span>
          <span>{reasonOf(file)}</span>
          {file.verdict !== null && !file.loaded && (
            <button
              type="button"
              className="plain-button"
              disabled={busy}
              aria-label={wayText.reviewOf(file.name)}
              onClick={() => onReview(file)}
            >
              {wayText.review}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function verdictOf({ verdict, unread, loaded }: BatchFile): string {
  if (loaded) return wayText.verdicts.cargado
  if (unread !== null) return wayText.verdicts.rechazado
  return verdict === null ? wayText.reading : wayText.verdicts[verdict.verdict]
}

function reasonOf({ verdict, unread, name, size }: BatchFile): string {
  if (unread === 'grande') return wayText.tooLarge(size, MAX_FILE_BYTES)
  if (unread !== null) return unread === 'proyecto' ? wayText.project : wayText.unreadable
  if (verdict === null) return ''
  if (verdict.verdict === 'rechazado') return unreadSentence(verdict.because.reason, name)
  if (verdict.verdict === 'se_lee') {
    const { ledger, options } = verdict.reading
    const rows = wayText.reads(ledger.values.length, placesOfParts(ledger), TABLE_LABEL[ledger.table])
    const others = ledger.notices.find(({ kind }) => kind === 'hojas_de_otra_tabla')?.detail
    return [
      rows,
      ...(options.named === null ? [] : [wayText.byRecipe(options.named)]),
      ...(others === undefined ? [] : [wayText.otherSheets(others)]),
    ].join(' ')
  }
  const { because, rejected, questions, conflicts } = verdict
  if (because === 'decisiones') return wayText.asks(rejected, questions, conflicts)
  return because === 'limites' ? wayText.limites : wayText.empty
}

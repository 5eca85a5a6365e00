import type { ReadFile, ReadingOptions } from '../../workspace/imports/index.ts'
import {
  columnLabel,
  CORRECTED_BY,
  FILE_NOTE_SAYS,
  IGNORED_BECAUSE,
  inWords,
  NOTICE_SAYS,
  REJECTED_BECAUSE,
  reviewText,
  withheldSays,
} from '../text/index.ts'
import { AddingFields } from './adding-fields.tsx'
import { CaseCounts } from './case-counts.tsx'
import { ColumnDecisions } from './column-decisions.tsx'
import { DroppedCells } from './dropped-cells.tsx'
import { MendedCells } from './mended-cells.tsx'
import { MojibakeRepair } from './mojibake-repair.tsx'
import { OriginFields } from './origin-fields.tsx'
import { RawPreview } from './raw-preview.tsx'
import { RejectedRows } from './rejected-rows.tsx'
import { RowTable } from './row-table.tsx'
import { StatementsNote } from './statements-note.tsx'
import { TableQuestions } from './table-questions.tsx'
import type { AddingReview } from './use-adding.ts'
import { whyNoRows } from './why-no-rows.ts'

interface ReviewBodyProps {
  readonly reading: ReadFile
  readonly busy: boolean
  readonly decide: (change: Partial<ReadingOptions>) => void
  readonly adding: AddingReview
}

const PREVIEW = 5

/**
 * Everything told of the rows: those to mend first, then what was mended, left out, noted, and how the rest will be.
 */
export function ReviewBody({ reading, busy, decide, adding }: ReviewBodyProps) {
  const { ledger } = reading
  const names = Object.keys(ledger.values[0] ?? {})
  const refuges = new Set(
    ledger.corrections.filter(({ rule }) => rule === 'refugio_sin_ubicacion').map(({ line }) => line),
  )
  return (
    <>
      {ledger.values.length === 0 && <p className="review-part">{whyNoRows(ledger)}</p>}
      <OriginFields reading={reading} decide={decide} />
      <AddingFields reading={reading} review={adding} />
      <StatementsNote reading={reading} />
      <TableQuestions questions={ledger.questions} answers={reading.options.answers} busy={busy} decide={decide} />
      <CaseCounts ledger={ledger} fileName={reading.fileName} />
      <RowTable
        title={reviewText.textsTitle(ledger.texts.length)}
        heads={[reviewText.line, reviewText.column, reviewText.textHolds]}
        rows={ledger.texts}
        cells={({ line, column, kind }) => [line, column, withheldSays(kind)]}
        isOpen
      />
      <RejectedRows reading={reading} busy={busy} decide={decide} />
      <DroppedCells reading={reading} busy={busy} decide={decide} />
      <MendedCells reading={reading} busy={busy} decide={decide} />
      <Notices reading={reading} />
      <MojibakeRepair reading={reading} busy={busy} decide={decide} />
      <ColumnDecisions preview={reading.preview} options={reading.options} busy={busy} decide={decide} />
      <RawPreview preview={reading.preview} />
      <RowTable
        title={reviewText.correctedTitle(ledger.corrections.length)}
        heads={[reviewText.line, reviewText.column, reviewText.before, reviewText.after, reviewText.rule]}
        rows={ledger.corrections}
        cells={({ line, column, before, after, rule, reason }) => [
          line,
          column,
          refuges.has(line) ? reviewText.reserved : before,
          refuges.has(line) ? inWords(after) || reviewText.reserved : inWords(after),
          reason === undefined ? CORRECTED_BY[rule] : `${REJECTED_BECAUSE[reason]} ${CORRECTED_BY.celda_omitida}`,
        ]}
      />
      <RowTable
        title={reviewText.ignoredTitle(ledger.ignored.length)}
        heads={[reviewText.line, reviewText.reason]}
        rows={ledger.ignored}
        cells={({ line, reason, lines }) => [
          line,
          `${IGNORED_BECAUSE[reason]}${lines === undefined ? '' : ` (${reviewText.lines.toLowerCase()} ${lines.join(', ')})`}`,
        ]}
      />
      {names.length > 0 && (
        <RowTable
          title={reviewText.previewTitle(Math.min(PREVIEW, ledger.values.length))}
          heads={names.map(columnLabel)}
          rows={ledger.values.slice(0, PREVIEW)}
          cells={(row) => names.map((name) => valueText(row[name]))}
          isOpen
        />
      )}
    </>
  )
}

function Notices({ reading: { notes, ledger } }: { readonly reading: ReadFile }) {
  if (notes.length + ledger.notices.length === 0) return null
  return (
    <section className="review-part">
      <h3>{reviewText.noticesTitle}</h3>
      <ul className="review-notices">
        {notes.map((note, at) => (
          <li key={at} className={note.kind === 'encoding-assumed' || note.kind === 'mojibake' ? 'notice-strong' : ''}>
            {FILE_NOTE_SAYS[note.kind]}
            <Detail
              parts={[
                note.where,
                note.kind === 'hidden-sheet' && note.count !== undefined ? reviewText.times(note.count) : undefined,
                note.before,
                note.after,
              ]}
            />
            .
          </li>
        ))}
        {ledger.notices.map((notice, at) => (
          <li key={`n${at}`}>
            {NOTICE_SAYS[notice.kind]}
            <Detail
              parts={[
                notice.column,
                notice.detail,
                notice.reason === undefined ? undefined : REJECTED_BECAUSE[notice.reason].replace(/\.$/, ''),
                countOf(notice),
              ]}
            />
            .
          </li>
        ))}
      </ul>
    </section>
  )
}

const OF_COLUMNS: ReadonlySet<string> = new Set([
  'columnas_al_lado',
  'columnas_ocultas',
  'tasa_no_es_recuento',
  'un_solo_anio',
  'varios_anios_juntos',
])

const OF_TABLES: ReadonlySet<string> = new Set([
  'bloques_al_lado',
  'bloques_debajo',
  'hojas_de_otra_tabla',
  'hojas_iguales',
  'hojas_sin_leer',
])

function countOf({ kind, count }: ReadFile['ledger']['notices'][number]): string | undefined {
  if (count === undefined || kind === 'columnas_no_usadas') return undefined
  if (OF_TABLES.has(kind)) return reviewText.tables(count)
  return OF_COLUMNS.has(kind) ? reviewText.columns(count) : reviewText.times(count)
}

function Detail({ parts }: { readonly parts: readonly (string | undefined)[] }) {
  const told = parts.filter((part) => part !== undefined && part !== '')
  return told.length === 0 ? null : (
    <>
      :{' '}
      {told.map((part, at) => (
        <span key={at}>
          {at > 0 && ' · '}
          <bdi>{part}</bdi>
        </span>
      ))}
    </>
  )
}

function valueText(value: string | number | boolean | null | undefined): string | number {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'sí' : 'no'
  return typeof value === 'string' ? inWords(value) : value
}

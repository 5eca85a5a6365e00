import { useId } from 'react'
import { AS_FOUND, type PreviewColumn, type ReadingOptions, type TablePreview } from '../../workspace/imports/index.ts'
import { Choice, Toggle } from '../controls/index.ts'
import { columnLabel, previewText, verdictText } from '../text/index.ts'
import { ColumnEvidence, WritingChoice } from './column-evidence.tsx'
import { firstValues } from './first-values.ts'
import { ReviewTable } from './review-table.tsx'

const UNUSED = 'no_usar'
const SHOWN = 120

interface ColumnDecisionsProps {
  readonly preview: TablePreview
  readonly options: ReadingOptions
  readonly busy: boolean
  readonly decide: (change: Partial<ReadingOptions>) => void
}

/**
 * Each column of the file beside what Brecha takes it for, to be confirmed or overruled; persons' columns are kept only
 * by a switch.
 */
export function ColumnDecisions({ preview, options, busy, decide }: ColumnDecisionsProps) {
  const { columns, missing } = preview
  const title = useId()
  if (columns.length === 0) return null
  const overruled =
    options.columns.length > 0 ||
    options.header !== null ||
    options.decimals.length > 0 ||
    options.answers.length > 0 ||
    options.keptPersonal.length > 0
  return (
    <section className="review-part" aria-labelledby={title}>
      <h3 id={title}>{previewText.columnsTitle}</h3>
      {missing.map((group) => (
        <p key={group.join()} className="import-fault">
          {previewText.missing(group.length, group.map(columnLabel).join(', '))}
        </p>
      ))}
      {overruled && (
        <p className="import-buttons">
          <button type="button" className="link" disabled={busy} onClick={() => decide({ ...AS_FOUND })}>
            {previewText.backToFound}
          </button>
        </p>
      )}
      <ReviewTable
        of="decisions"
        title={previewText.columnsTitle}
        heads={[previewText.inFile, previewText.examples, verdictText.is, previewText.readAs]}
      >
        {columns.slice(0, SHOWN).map((column, at) => (
          <ColumnLine
            key={at}
            at={at}
            column={column}
            preview={preview}
            options={options}
            busy={busy}
            decide={decide}
          />
        ))}
      </ReviewTable>
      {columns.length > SHOWN && <p className="complementary">{previewText.moreColumns(columns.length - SHOWN)}</p>}
    </section>
  )
}

interface ColumnLineProps extends ColumnDecisionsProps {
  readonly at: number
  readonly column: PreviewColumn
}

function ColumnLine({ at, column, preview, options, busy, decide }: ColumnLineProps) {
  const header = column.header === '' ? previewText.nameless(at + 1) : column.header
  const kept = options.keptPersonal.includes(at)
  const state = (change: Partial<ReadingOptions>) => {
    if (!busy) decide({ kind: preview.kind ?? options.kind, sheet: preview.sheet, header: preview.header, ...change })
  }
  const names = [
    { id: UNUSED, name: previewText.unused },
    ...namesFor(column, preview).map((id) => ({ id, name: columnLabel(id) })),
  ]
  const usable = !column.personal || kept
  return (
    <tr>
      <th scope="row">
        <bdi>{header}</bdi>
      </th>
      <td>
        {column.personal ? (
          <span className="missing">{previewText.omitted}</span>
        ) : (
          <bdi>{firstValues(preview, at) || '–'}</bdi>
        )}
      </td>
      <td>{!column.personal && <ColumnEvidence column={column} />}</td>
      <td>
        {usable && (
          <Choice
            label={previewText.readAsOf(header)}
            value={column.name ?? UNUSED}
            options={names}
            onChange={(name) => state({ columns: withColumn(options.columns, at, name === UNUSED ? null : name) })}
          />
        )}
        {usable && <WritingChoice header={header} column={column} options={options} busy={busy} decide={decide} />}
        {column.personal && (
          <Toggle
            label={previewText.keepPersonal}
            help={previewText.keepPersonalHelp}
            on={kept}
            onChange={(on) => state({ keptPersonal: withMember(options.keptPersonal, at, on) })}
          />
        )}
        {column.doubtful !== null && (
          <Toggle
            label={previewText.decimal(column.doubtful)}
            help={previewText.decimalHelp}
            on={options.decimals.includes(at)}
            onChange={(on) => state({ decimals: withMember(options.decimals, at, on) })}
          />
        )}
      </td>
    </tr>
  )
}

/** Words that every figure is sorted by: no column of persons may be read as one. */
const SORTING = new Set(['tipo', 'modalidad', 'servicio', 'indicador', 'estado'])

function namesFor({ personal }: PreviewColumn, { names }: TablePreview): readonly string[] {
  return personal ? names.filter((name) => !SORTING.has(name)) : names
}

/** The later answer about a column counts, and comes last: of two columns said to be one thing the last is it. */
function withColumn(
  columns: ReadingOptions['columns'],
  column: number,
  name: string | null,
): ReadingOptions['columns'] {
  return [...columns.filter(([at]) => at !== column), [column, name]]
}

function withMember(members: readonly number[], member: number, isIn: boolean): readonly number[] {
  const others = members.filter((each) => each !== member)
  return isIn ? [...others, member] : others
}

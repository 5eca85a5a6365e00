import {
  AS_FOUND,
  type ReadFile,
  type ReadingOptions,
  type TablePreview,
  type TextEncoding,
} from '../../workspace/imports/index.ts'
import { Choice } from '../controls/index.ts'
import { DELIMITER_NAME, ENCODING_NAME, previewText } from '../text/index.ts'
import type { Review } from './use-review.ts'

const FOUND = 'hallado'
const YEARS_BACK = 40

interface DialectChoicesProps {
  readonly review: Review
  readonly decide: (change: Partial<ReadingOptions>) => void
}

/**
 * How the file was cut into cells and where its header stands, each as found and each to be overruled; and the year
 * where it states none.
 */
export function DialectChoices({ review: { reading, options }, decide }: DialectChoicesProps) {
  if (reading === null || reading.what === 'limites' || reading.preview === null) return null
  const { preview, delimiter, encoding } = reading
  const delimiters = [
    { id: FOUND, name: foundName(DELIMITER_NAME, options.delimiter === null ? delimiter : null) },
    ...optionsOf(DELIMITER_NAME),
  ]
  const encodings = [
    { id: FOUND, name: foundName(ENCODING_NAME, options.encoding === null ? encoding : null) },
    ...optionsOf(ENCODING_NAME),
  ]
  const pick = (id: string) => (id === FOUND ? null : id)
  return (
    <>
      {delimiter !== null && (
        <Choice
          label={previewText.delimiter}
          value={options.delimiter ?? FOUND}
          options={delimiters}
          onChange={(id) => decide({ delimiter: pick(id), ...AS_FOUND })}
        />
      )}
      {encoding !== null && (
        <Choice
          label={previewText.encoding}
          value={options.encoding ?? FOUND}
          options={encodings}
          onChange={(id) => decide({ encoding: pick(id) as TextEncoding | null })}
        />
      )}
      {preview.kind !== null && <HeaderChoice review={{ options, preview }} decide={decide} />}
      {reading.what === 'tabla' && asksYear(reading) && <YearChoice year={options.year} decide={decide} />}
    </>
  )
}

interface HeaderChoiceProps {
  readonly review: { readonly options: ReadingOptions; readonly preview: TablePreview }
  readonly decide: DialectChoicesProps['decide']
}

/** The row that the header ends in; stated, it is that row alone, or with the rows above it that it was found with. */
function HeaderChoice({ review: { options, preview }, decide }: HeaderChoiceProps) {
  const { header, rows } = preview
  const lineOf = (row: number) => rows[row]?.line ?? row + 1
  const found =
    header === null ? previewText.asFound : previewText.headerFound(lineOf(header.first), lineOf(header.last))
  const choices = rows.map(({ row, line }) => ({ id: String(row), name: previewText.headerRow(line) }))
  const stated = options.header
  // A map has its columns by name and no row of them.
  if (header !== null && lineOf(header.first) < 1) return null
  const first = { id: FOUND, name: stated === null ? found : previewText.asFound }
  return (
    <Choice
      label={previewText.header}
      value={stated === null ? FOUND : String(stated.last)}
      options={[first, ...choices]}
      onChange={(id) => decide({ ...AS_FOUND, header: id === FOUND ? null : { first: Number(id), last: Number(id) } })}
    />
  )
}

function YearChoice({
  year,
  decide,
}: {
  readonly year: number | null
  readonly decide: DialectChoicesProps['decide']
}) {
  const newest = new Date().getFullYear()
  const years = Array.from({ length: YEARS_BACK }, (_, back) => String(newest - back)).map((id) => ({ id, name: id }))
  return (
    <Choice
      label={previewText.year}
      value={year === null ? FOUND : String(year)}
      options={[{ id: FOUND, name: previewText.yearFound }, ...years]}
      onChange={(id) => decide({ year: id === FOUND ? null : Number(id) })}
    />
  )
}

function asksYear({ ledger, options }: ReadFile): boolean {
  const told = ledger.notices.some(({ kind }) => kind === 'anio_supuesto' || kind === 'anio_del_texto')
  return options.year !== null || told || ledger.rejections.some(({ reason }) => reason === 'anio_ausente')
}

function optionsOf(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([id, name]) => ({ id, name }))
}

function foundName(names: Readonly<Record<string, string>>, found: string | null): string {
  return found === null ? previewText.asFound : previewText.found(names[found] ?? found)
}

import { Radio, RadioGroup, Label } from 'react-aria-components'
import {
  AS_FOUND,
  type DuplicateRule,
  type ImportChoice,
  type ReadFile,
  type ReadingOptions,
} from '../../workspace/imports/index.ts'
import { Choice } from '../controls/index.ts'
import { DUPLICATES_NAME, FORMAT_NAME, KIND_NAME, reviewText, TABLE_LABEL } from '../text/index.ts'
import { DialectChoices } from './dialect-choices.tsx'
import type { Review } from './use-review.ts'

const BEST = ''

interface FileDecisionsProps {
  readonly review: Review
  readonly decide: (change: Partial<ReadingOptions>) => void
  readonly complete: boolean
  readonly onComplete: (complete: boolean) => void
}

/** What the file is, and what the person decides about it as a whole. */
export function FileDecisions({ review, decide, complete, onComplete }: FileDecisionsProps) {
  const { reading, options, sheets } = review
  const read = reading?.what === 'tabla' ? reading : null
  const opened = reading === null || reading.what === 'nada' ? null : reading
  const isUnited = read?.ledger.notices.some(({ kind }) => kind === 'hojas_iguales') === true
  const sheetOptions = [
    { id: BEST, name: isUnited ? reviewText.alikeSheets : reviewText.bestSheet },
    ...sheets.map((name) => ({ id: name, name })),
  ]
  return (
    <>
      <p className="review-file">
        <bdi className="review-name">{review.fileName}</bdi>
        {opened !== null && (
          <span className="complementary">
            {FORMAT_NAME[opened.format]}
            {read?.encoding && ` · ${read.encoding}`}
          </span>
        )}
      </p>
      <div className="review-choices">
        <Choice
          label={reviewText.kind}
          value={options.kind}
          options={kindOptions(review)}
          onChange={(kind) => decide({ kind, ...AS_FOUND })}
        />
        {sheets.length > 1 && (
          <Choice
            label={reviewText.sheet}
            value={options.sheet ?? sheets.find((name) => name === read?.sheet) ?? BEST}
            options={sheetOptions}
            onChange={(sheet) => decide({ sheet: sheet === BEST ? null : sheet, ...AS_FOUND })}
          />
        )}
        <DialectChoices review={review} decide={decide} />
        {read !== null && repeats(read) && (
          <Choice
            label={reviewText.duplicates}
            value={options.duplicates}
            options={duplicateOptions(read)}
            onChange={(duplicates) => decide({ duplicates })}
          />
        )}
      </div>
      {read?.ledger.table === 'instancias' && (
        <RadioGroup
          className="complete-question"
          value={complete ? 'no' : 'sin_dato'}
          onChange={(value) => onComplete(value === 'no')}
        >
          <Label>{reviewText.complete}</Label>
          <Radio value="sin_dato" className="complete-answer">
            {reviewText.completeNo}
          </Radio>
          <Radio value="no" className="complete-answer">
            {reviewText.completeYes}
          </Radio>
        </RadioGroup>
      )}
    </>
  )
}

function kindOptions({ reading, options }: Review): readonly { readonly id: ImportChoice; readonly name: string }[] {
  const proposed =
    reading === null || reading.what === 'nada' || options.kind !== 'auto'
      ? null
      : reading.what === 'limites'
        ? KIND_NAME.limites
        : TABLE_LABEL[reading.ledger.table]
  const kinds = (Object.keys(KIND_NAME) as ImportChoice[]).map((id) => ({ id, name: KIND_NAME[id] }))
  return kinds.map((kind) =>
    kind.id === 'auto' && proposed !== null ? { ...kind, name: reviewText.proposed(proposed) } : kind,
  )
}

function repeats({ ledger, options }: ReadFile): boolean {
  return options.duplicates !== 'reject' || ledger.rejections.some(({ reason }) => reason === 'duplicado_en_conflicto')
}

/** Only cases are counts that may be added up. */
function duplicateOptions({ ledger }: ReadFile): readonly { readonly id: DuplicateRule; readonly name: string }[] {
  const rules = (Object.keys(DUPLICATES_NAME) as DuplicateRule[]).filter(
    (id) => id !== 'sum' || ledger.table === 'violencia',
  )
  return rules.map((id) => ({ id, name: DUPLICATES_NAME[id] }))
}

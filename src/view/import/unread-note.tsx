import type { ReadingOptions, UnreadFile } from '../../workspace/imports/index.ts'
import { joinWords } from '../../domain/measure/index.ts'
import { reviewText, unreadSentence } from '../text/index.ts'
import { ColumnDecisions } from './column-decisions.tsx'
import { RawPreview } from './raw-preview.tsx'

interface UnreadNoteProps {
  readonly reading: UnreadFile
  readonly options: ReadingOptions
  readonly busy: boolean
  /** False where it is something else than a table, and while that is looked into. */
  readonly isTold: boolean
  readonly decide: (change: Partial<ReadingOptions>) => void
}

/**
 * Why the file cannot be taken, where, and what to do; of a file that was opened, its rows, and its columns once a
 * table was named.
 */
export function UnreadNote({ reading, options, busy, isTold, decide }: UnreadNoteProps) {
  const { preview } = reading
  return (
    <>
      {isTold && <WhyUnread reading={reading} />}
      {preview !== null && <ColumnDecisions preview={preview} options={options} busy={busy} decide={decide} />}
      {preview !== null && <RawPreview preview={preview} />}
    </>
  )
}

function WhyUnread({ reading: { preview, fileName, reason, where, sheets } }: Pick<UnreadNoteProps, 'reading'>) {
  return (
    <div className="review-part" role="alert">
      <p>
        {preview !== null && preview.missing.length > 0 ? reviewText.columnsWanted : unreadSentence(reason, fileName)}
      </p>
      {where !== null && (
        <p className="complementary">
          <bdi>{reviewText.where(reason, where)}</bdi>
        </p>
      )}
      {sheets.length > 1 && (
        <p className="complementary">
          <bdi>{reviewText.sheets(joinWords(sheets))}</bdi>
        </p>
      )}
    </div>
  )
}

import type { UnreadFile } from '../../workspace/imports/index.ts'
import { joinWords } from '../../domain/measure/index.ts'
import { reviewText, UNREAD_BECAUSE } from '../text/index.ts'

/** Why the file cannot be taken, where, and what to do. */
export function UnreadNote({ reading }: { readonly reading: UnreadFile }) {
  return (
    <div className="review-part" role="alert">
      <p>{UNREAD_BECAUSE[reading.reason]}</p>
      {reading.where !== null && <p className="complementary"><bdi>{reviewText.where(reading.where)}</bdi></p>}
      {reading.sheets.length > 1 && <p className="complementary"><bdi>{reviewText.sheets(joinWords(reading.sheets))}</bdi></p>}
    </div>
  )
}

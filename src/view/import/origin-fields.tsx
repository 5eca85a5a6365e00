import { useId, useRef } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { joinWords, type Quality } from '../../domain/measure/index.ts'
import { QUALITY_NAME } from '../../domain/words/index.ts'
import { ownOrigin, type OwnOrigin, type ReadFile, type ReadingOptions } from '../../workspace/imports/index.ts'
import { Choice, DraftNote, judgeAddress, judgeFree, useDraft, type Judge } from '../controls/index.ts'
import { originText } from '../text/index.ts'

interface OriginFieldsProps {
  readonly reading: ReadFile
  readonly decide: (change: Partial<ReadingOptions>) => void
}

const QUALITIES = ['observado', 'estimado', 'heredado', 'simulado'] as const satisfies readonly Quality[]

/**
 * Title, cut-off, web address and quality that travel with every figure of the table: as the file says them, until a
 * person says otherwise.
 */
export function OriginFields({ reading, decide }: OriginFieldsProps) {
  const { fileName, ledger, options } = reading
  const { said, stated } = ledger.origin
  const told = QUALITIES.flatMap((id) =>
    stated[id] === undefined ? [] : [originText.rows(QUALITY_NAME[id], stated[id])],
  )
  const silent = ledger.values.length - Object.values(stated).reduce((sum, count) => sum + count, 0)
  const origin: OwnOrigin = ownOrigin(options.origin, ledger, fileName)
  // A field may be left while the file is being read again for another: what was said last counts, not what was read
  // last.
  const answered = useRef(options.origin)
  const change = (part: Partial<OwnOrigin>) => {
    answered.current = { ...(answered.current ?? origin), ...part }
    decide({ origin: answered.current })
  }
  return (
    <section className="review-part origin-fields" aria-label={originText.title}>
      <OriginLine label={originText.name} value={origin.title} onCommit={(title) => change({ title: title.trim() })} />
      <OriginLine
        label={originText.cutOff}
        value={origin.cutOff}
        placeholder={originText.cutOffUnknown}
        onCommit={(text) => change({ cutOff: text.trim() })}
      />
      <OriginLine
        label={originText.address}
        value={origin.address ?? ''}
        judge={judgeAddress}
        onCommit={(text) => change({ address: text.trim() })}
      />
      {told.length > 0 && <p className="origin-fixed">{originText.byRow(joinWords(told))}</p>}
      {said === 'simulado' && <p className="origin-fixed">{originText.simulated}</p>}
      {said !== 'simulado' && silent > 0 && (
        <Choice
          label={told.length > 0 ? originText.qualityOfSilent(silent) : originText.quality}
          value={origin.quality}
          options={QUALITIES.map((id) => ({ id, name: QUALITY_NAME[id] }))}
          onChange={(id) => change({ quality: id })}
        />
      )}
    </section>
  )
}

interface OriginLineProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly judge?: (value: string) => Judge
  readonly onCommit: (text: string) => void
}

function OriginLine({ label, value, placeholder, judge = judgeFree, onCommit }: OriginLineProps) {
  const id = useId()
  const draft = useDraft(label, value, onCommit, judge(value))
  return (
    <TextField className="origin-field" value={draft.text} onChange={draft.write} onBlur={draft.commit} maxLength={300}>
      <Label>{label}</Label>
      <Input {...(placeholder === undefined ? {} : { placeholder })} />
      <DraftNote id={id} draft={draft} />
    </TextField>
  )
}

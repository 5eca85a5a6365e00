import { useState } from 'react'
import type { RowFault } from '../../domain/capacities/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import type { Country } from '../../domain/country/index.ts'
import type { CapacityFile } from '../../workspace/commands/index.ts'
import { needsText } from '../text/index.ts'
import { PlaceNames } from './place-names.tsx'

/** Lines that are named, at most. */
const NAMED = 12
const FAULTS = ['territorio', 'actor', 'vacia'] as const satisfies readonly RowFault[]

interface FoundAnswersProps {
  readonly country: Country
  readonly found: Extract<CapacityFile, { kind: 'respuestas' }>
  readonly onPlace: Parameters<typeof PlaceNames>[0]['onPlace']
  readonly onTake: (label: string) => void
  readonly onLeave: () => void
}

/** What a file of answers holds, what of it is left out and why, before it is taken. */
export function FoundAnswers({ country, found, onPlace, onTake, onLeave }: FoundAnswersProps) {
  const { read, capacities, unplaced } = found
  const [label, setLabel] = useState(needsText.usualRound(read.on))
  const { answers, unasked, dropped, unread, faults } = read
  return (
    <section className="needs-found" aria-label={needsText.take}>
      <p>{needsText.found(answers.length, capacities.length - unasked.length, capacities.length)}</p>
      <p>
        {needsText.droppedColumns(dropped)} {needsText.unreadAnswers(unread)}
      </p>
      {FAULTS.map((fault) => {
        const lines = faults.filter((each) => each.fault === fault).map(({ line }) => line)
        return lines.length === 0 ? null : <p key={fault}>{needsText.faults[fault](sayLines(lines))}</p>
      })}
      <PlaceNames country={country} names={unplaced} onPlace={onPlace} />
      <div className="needs-bar">
        <label>
          {needsText.roundName}{' '}
          <input
            className="field-input"
            maxLength={80}
            value={label}
            onChange={(event) => setLabel(event.target.value)}
          />
        </label>
        <button
          type="button"
          className="plain-button"
          aria-disabled={answers.length === 0 || label.trim() === ''}
          onClick={() => answers.length > 0 && label.trim() !== '' && onTake(label.trim())}
        >
          {needsText.take}
        </button>
        <button type="button" className="link" onClick={onLeave}>
          {needsText.leave}
        </button>
      </div>
    </section>
  )
}

function sayLines(lines: readonly number[]): string {
  const named = lines
    .slice(0, NAMED)
    .map((line) => formatNumber(line))
    .join(', ')
  return lines.length > NAMED ? `${named}${needsText.moreLines(lines.length - NAMED)}` : named
}

import type { ReadFile, ReadingOptions } from '../../workspace/imports/index.ts'
import { Toggle } from '../controls/index.ts'
import { reviewText } from '../text/index.ts'

interface MojibakeRepairProps {
  readonly reading: ReadFile
  readonly busy: boolean
  readonly decide: (change: Partial<ReadingOptions>) => void
}

/** Offered only where the reader found text that was decoded twice; nothing is repaired unless the person says so. */
export function MojibakeRepair({ reading, busy, decide }: MojibakeRepairProps) {
  const found = reading.notes.some(({ kind }) => kind === 'mojibake' || kind === 'mojibake-repaired')
  if (!found) return null
  return (
    <Toggle
      label={reviewText.repair}
      help={reviewText.repairHelp}
      on={reading.options.repair}
      onChange={(repair) => !busy && decide({ repair })}
    />
  )
}

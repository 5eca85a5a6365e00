import { formatNumber } from '../../domain/measure/index.ts'
import { Choice } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { termText } from '../text/index.ts'

const MONTHS = [3, 6, 12, 24]

/** How far ahead what expires is announced. */
export function HorizonChoice() {
  const { workspace } = useDesk()
  const horizon = useWorkspace((state) => state.choices.horizonMonths)
  const options = [...new Set([...MONTHS, horizon])].map((months) => ({
    id: String(months),
    name: termText.months(formatNumber(months)),
  }))
  return (
    <Choice
      label={termText.horizon}
      value={String(horizon)}
      options={options}
      onChange={(id) => workspace.choose({ horizonMonths: Number(id) })}
    />
  )
}

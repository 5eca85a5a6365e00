import { yearOf } from '../../domain/calendar/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { Choice } from '../controls/index.ts'
import { presentText } from '../text/index.ts'

const YEARS_BACK = 6

interface YearChoiceProps {
  readonly national: National
  readonly year: number
  readonly onChange: (year: number) => void
}

/** The year that a document is on: that of the reference date or one of those before. */
export function YearChoice({ national, year, onChange }: YearChoiceProps) {
  const present = yearOf(national.parameters.referenceDate)
  const years = Array.from({ length: YEARS_BACK }, (_, at) => String(present - at))
  return (
    <Choice
      label={presentText.year}
      value={String(year)}
      options={years.map((id) => ({ id, name: id }))}
      onChange={(next) => onChange(Number(next))}
    />
  )
}

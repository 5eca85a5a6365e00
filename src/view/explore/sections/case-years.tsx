import type { CaseYear } from '../../../domain/criteria/index.ts'
import { countWords } from '../../../domain/layers/index.ts'
import { exploreText } from '../../text/index.ts'
import './case-years.css'

interface CaseYearsProps {
  readonly title: string
  readonly years: readonly CaseYear[]
  readonly k: number
}

/** How many of the latest years fit side by side. */
const SHOWN = 7
/** The highest bar, in rem. */
const HIGHEST = 4

/** The cases of each year as bars, one year alone too, and a year that is not over drawn as unfinished. */
export function CaseYears({ title, years, k }: CaseYearsProps) {
  const shown = years.slice(-SHOWN)
  const hasPart = shown.some(({ months }) => months !== null)
  if (shown.length === 0) return null
  const highest = Math.max(1, ...shown.map(countOf))
  return (
    <figure className="case-years">
      <figcaption>{title}</figcaption>
      <ol>
        {shown.map((each) => (
          <li key={each.year}>
            <span className="case-column">
              <span>{countWords(each.cases, k)}</span>
              <span
                className={each.months === null ? 'case-bar' : 'case-bar case-bar-unfinished'}
                style={{ height: `${((HIGHEST * countOf(each)) / highest).toFixed(2)}rem` }}
              />
            </span>
            <span className="case-year">{each.year}</span>
            {each.months !== null && <span className="complementary">{each.months}</span>}
          </li>
        ))}
      </ol>
      {hasPart && <p className="complementary">{exploreText.unfinishedBar}</p>}
    </figure>
  )
}

function countOf({ cases }: CaseYear): number {
  return cases.kind === 'known' ? cases.value : 0
}

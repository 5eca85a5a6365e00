import { caseYearsOf, type National } from '../../domain/criteria/index.ts'
import { discloseCases, discloseCounts, type CountedYears } from '../../domain/disclosure/index.ts'
import type { Measure } from '../../domain/measure/index.ts'
import { UNIT_LEVELS } from '../../domain/territory/index.ts'

/**
 * What the table of cases says as it may be told: a checksum of the counts themselves would let whoever guesses a
 * hidden one know whether the guess is right.
 */
export function toldCases(national: National): unknown {
  const { country, disclosure } = national
  const { tallies = [] } = country.rows
  return [
    country.rows.cases.map(({ cases, most, ...row }) => [row, typeof most === 'number' ? most - cases : most]),
    toldCounts(national),
    discloseCounts(tallies, disclosure, country.rows.cases).map(({ count, ...of }) => [of, said(count)]),
    toldParts(national),
  ]
}

/** Each territory, each year and pair of years, all modalities together and each alone. */
function toldCounts({ country, disclosure }: National): unknown {
  const { years, modalities } = country.cases
  const door = discloseCases(country.rows.cases, disclosure)
  const spans = years.flatMap((year, at): CountedYears[] => {
    const before = years[at - 1]
    return before === undefined ? [[year]] : [[year], [before, year]]
  })
  const units = UNIT_LEVELS.flatMap((level) => country.byLevel[level])
  return units.map((unit) =>
    spans.map((span) => [null, ...modalities].map((modality) => said(door.count(unit, span, modality, 'observado')))),
  )
}

/** Years that are not over; the rows say where they are stated, and their counts are told as anywhere. */
function toldParts(national: National): unknown {
  if (national.country.rows.parts === undefined) return null
  return UNIT_LEVELS.flatMap((level) =>
    national.country.byLevel[level].flatMap((facts) =>
      caseYearsOf(national, facts)
        .filter(({ months }) => months !== null)
        .map(({ year, months, cases }) => [facts.level, facts.ubigeo, year, months, said(cases)]),
    ),
  )
}

function said(count: Measure): number | string {
  return count.kind === 'known' ? count.value : count.reason
}

import { useState } from 'react'
import type { Claim, Difference } from '../../domain/consolidation/index.ts'
import type { Country } from '../../domain/country/index.ts'
import { ColumnHeads, Choice } from '../controls/index.ts'
import { consolidationText } from '../text/index.ts'
import { nameOf } from './file-list.tsx'

/** What was decided of the cells that wait for a decision. */
interface Decisions<Key extends string> {
  readonly decided: ReadonlyMap<Key, string>
  readonly decide: (key: Key, value: string | null) => void
}

/** A difference in words: whose it is, of what level or kind, which field, and how a value of it is said. */
export interface DifferenceWords {
  readonly place: string
  readonly kind: string
  readonly cell: string
  readonly say: (value: string) => string
}

interface TableProps<Key extends string> {
  readonly country: Country
  readonly differences: readonly Difference<Key>[]
  readonly decisions: Decisions<Key> | null
  /** Null for a difference that is of nothing known here. */
  readonly describe: (key: Key) => DifferenceWords | null
}

/** Rows at once; fewer where each is decided in a list of its own. */
const [STEP, STEP_DECIDED] = [50, 20]

/** Differences of one kind, with what the cell said, what it says here and what came back, from which file. */
export function DifferenceTable<Key extends string>({ country, differences, decisions, describe }: TableProps<Key>) {
  const step = decisions === null ? STEP : STEP_DECIDED
  const [shown, setShown] = useState(step)
  const { columns } = consolidationText
  if (differences.length === 0) return <p>{consolidationText.noneOfKind}</p>
  const titles = [columns.place, columns.cell, columns.base, columns.ours, columns.theirs]
  return (
    <>
      <div className="scroll-sideways" tabIndex={0} role="group" aria-label={consolidationText.title}>
        <table className="difference-table">
          <thead>
            <ColumnHeads names={[...titles, ...(decisions === null ? [] : [columns.decision])]} />
          </thead>
          <tbody>
            {differences.slice(0, shown).map((difference) => {
              const words = describe(difference.key)
              return words === null ? null : (
                <DifferenceRow key={difference.key} {...{ country, difference, words, decisions }} />
              )
            })}
          </tbody>
        </table>
      </div>
      {differences.length > shown && (
        <button type="button" className="plain-button" onClick={() => setShown(shown + step)}>
          {consolidationText.more(differences.length - shown)}
        </button>
      )}
    </>
  )
}

interface RowProps<Key extends string> {
  readonly country: Country
  readonly difference: Difference<Key>
  readonly words: DifferenceWords
  readonly decisions: Decisions<Key> | null
}

function DifferenceRow<Key extends string>({ country, difference, words, decisions }: RowProps<Key>) {
  const { place, kind, cell } = words
  const { base, ours, claims } = difference
  return (
    <tr>
      <th scope="row">
        {place} <span className="complementary">{kind}</span>
      </th>
      <td>{cell}</td>
      <td>{base === null ? consolidationText.unknownBase : words.say(base)}</td>
      <td>{words.say(ours)}</td>
      <td>
        {claims.map((claim) => (
          <ClaimWords key={claim.value} country={country} claim={claim} say={words.say} />
        ))}
      </td>
      {decisions !== null && (
        <td>
          <Choice
            label={consolidationText.decideCell(place, cell)}
            value={valueOf(difference, decisions)}
            options={optionsOf(difference, words.say)}
            onChange={(id) => decisions.decide(difference.key, id === '' ? null : id.slice(1))}
          />
        </td>
      )}
    </tr>
  )
}

function ClaimWords({
  country,
  claim,
  say,
}: {
  readonly country: Country
  readonly claim: Claim
  readonly say: DifferenceWords['say']
}) {
  return (
    <div className="claim">
      <strong>{say(claim.value)}</strong>
      {claim.sources.map(({ file, unit, on }) => (
        <span key={`${file} ${on}`} className="complementary">
          {unit === '' ? '' : `${nameOf(country, unit)}. `}
          {consolidationText.source(file, on)}
        </span>
      ))}
    </div>
  )
}

/** A mark before the value, so that to empty a cell is a choice like any other. */
const MARK = '='

function valueOf<Key extends string>({ key }: Difference<Key>, { decided }: Decisions<Key>): string {
  const value = decided.get(key)
  return value === undefined ? '' : `${MARK}${value}`
}

function optionsOf({ ours, claims }: Pick<Difference, 'ours' | 'claims'>, say: DifferenceWords['say']) {
  return [
    { id: '', name: consolidationText.undecided },
    { id: `${MARK}${ours}`, name: consolidationText.keepOurs(say(ours)) },
    ...claims.map(({ value }) => ({ id: `${MARK}${value}`, name: consolidationText.takeTheirs(say(value)) })),
  ]
}

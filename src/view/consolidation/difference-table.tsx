import { useState } from 'react'
import type { CellKey, Claim, Difference } from '../../domain/consolidation/index.ts'
import type { Country } from '../../domain/country/index.ts'
import { UNIT_LEVEL } from '../../domain/instancias/index.ts'
import { describeCell, type CellWords } from '../../workspace/kits/index.ts'
import { Choice } from '../controls/index.ts'
import { consolidationText, INSTANCIA_LEVEL_NAME } from '../text/index.ts'
import { nameOf } from './file-list.tsx'

/** What was decided of the cells that wait for a decision. */
interface Decisions {
  readonly decided: ReadonlyMap<CellKey, string>
  readonly decide: (key: CellKey, value: string | null) => void
}

interface TableProps {
  readonly country: Country
  readonly differences: readonly Difference[]
  readonly decisions: Decisions | null
}

const STEP = 50

/** Differences of one kind, with what the cell said, what it says here and what came back, from which file. */
export function DifferenceTable({ country, differences, decisions }: TableProps) {
  const [shown, setShown] = useState(STEP)
  const { columns } = consolidationText
  if (differences.length === 0) return <p>{consolidationText.noneOfKind}</p>
  const titles = [columns.place, columns.cell, columns.base, columns.ours, columns.theirs]
  return (
    <>
      <div className="scroll-sideways" tabIndex={0} role="group" aria-label={consolidationText.title}>
        <table className="difference-table">
          <thead>
            <tr>
              {[...titles, ...(decisions === null ? [] : [columns.decision])].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differences.slice(0, shown).map((difference) => {
              const words = describeCell(difference.key)
              return words === null ? null : (
                <DifferenceRow key={difference.key} {...{ country, difference, words, decisions }} />
              )
            })}
          </tbody>
        </table>
      </div>
      {differences.length > shown && (
        <button type="button" className="plain-button" onClick={() => setShown(shown + STEP)}>
          {consolidationText.more(differences.length - shown)}
        </button>
      )}
    </>
  )
}

interface RowProps {
  readonly country: Country
  readonly difference: Difference
  readonly words: CellWords
  readonly decisions: Decisions | null
}

function DifferenceRow({ country, difference, words, decisions }: RowProps) {
  const { level, ubigeo } = words.place
  const place = country.at(UNIT_LEVEL[level], ubigeo)?.name ?? ubigeo
  const cell = words.thing === '' ? words.field : `${words.thing}: ${words.field}`
  const { base, ours, claims } = difference
  return (
    <tr>
      <th scope="row">
        {place} <span className="complementary">{INSTANCIA_LEVEL_NAME[level]}</span>
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
  readonly say: CellWords['say']
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

function valueOf({ key }: Difference, { decided }: Decisions): string {
  const value = decided.get(key)
  return value === undefined ? '' : `${MARK}${value}`
}

function optionsOf({ ours, claims }: Difference, say: CellWords['say']) {
  return [
    { id: '', name: consolidationText.undecided },
    { id: `${MARK}${ours}`, name: consolidationText.keepOurs(say(ours)) },
    ...claims.map(({ value }) => ({ id: `${MARK}${value}`, name: consolidationText.takeTheirs(say(value)) })),
  ]
}

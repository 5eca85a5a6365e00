import { unitKey } from '../../../domain/territory/index.ts'
import { useMemo } from 'react'
import type { TerritoryFacts } from '../../../domain/country/index.ts'
import type { National } from '../../../domain/criteria/index.ts'
import { COMPARED_LIMIT } from '../../../workspace/choices/index.ts'
import { selectedFacts, selectUnit, useDesk, useWorkspace } from '../../desk/index.ts'
import { Figure } from '../../figure/index.ts'
import { compareText, MISSING_SHORT } from '../../text/index.ts'
import { comparedFacts, isCompared, moveCompared, withCompared, withoutCompared } from './compared.ts'
import { compareLines, compareWords, levelLine, type CompareLine } from './compare-figures.ts'
import { RollUpSection } from './roll-up-section.tsx'
import { SourceLines } from '../sections/source-lines.tsx'
import './compare.css'

/** Two to four territories side by side, and any set of regions taken as one. */
export function ComparePanel({ national }: { readonly national: National }) {
  const compared = useWorkspace((state) => state.choices.compared)
  const units = useMemo(() => comparedFacts(national.country, compared), [national, compared])
  return (
    <article className="card">
      <header className="card-head">
        <h1>{compareText.title}</h1>
      </header>
      <AddSelected national={national} />
      {units.length === 0 && <p className="complementary">{compareText.empty}</p>}
      {units.length > 0 && <CompareTable national={national} units={units} />}
      {units.length === 1 && <p className="complementary">{compareText.one}</p>}
      {units.length > 1 && <p className="complementary">{compareText.difference(units[0]?.name ?? '')}</p>}
      <RollUpSection national={national} />
      <SourceLines
        country={national.country}
        tables={['instancias', 'violencia', 'poblacion', 'pobreza', 'servicios']}
      />
    </article>
  )
}

/** The way in for the territory that is chosen on map, list or search. */
function AddSelected({ national }: { readonly national: National }) {
  const { workspace } = useDesk()
  const compared = useWorkspace((state) => state.choices.compared)
  const selection = useWorkspace((state) => state.choices.selection)
  const facts = selectedFacts(national.country, selection)
  if (facts === undefined || isCompared(compared, facts)) return null
  if (compared.length >= COMPARED_LIMIT) return <p className="complementary">{compareText.full(COMPARED_LIMIT)}</p>
  return (
    <button
      type="button"
      className="plain-button compare-add"
      onClick={() => workspace.choose({ compared: withCompared(compared, facts) })}
    >
      {compareText.addSelected(facts.name)}
    </button>
  )
}

function CompareTable({ national, units }: { readonly national: National; readonly units: readonly TerritoryFacts[] }) {
  const ranking = useWorkspace((state) => state.derived?.ranking ?? null)
  const lines = useMemo(() => compareLines(national, units), [national, units])
  const words = useMemo(() => compareWords(national, units, ranking ?? []), [national, units, ranking])
  const [coverage, ...others] = lines
  return (
    <table className="compare-table">
      <thead>
        <tr>
          {units.map((facts, at) => (
            <Heading key={unitKey(facts)} facts={facts} at={at} of={units.length} />
          ))}
        </tr>
      </thead>
      {coverage && <LineBody line={coverage} units={units} />}
      {words.map(({ key, title, words: said }) => (
        <tbody key={key}>
          <tr>
            <th scope="rowgroup" colSpan={units.length} className="compare-title">
              {title}
            </th>
          </tr>
          <tr>
            {said.map((each, at) => (
              <td key={units[at]?.ubigeo} className={each === null ? 'missing' : undefined}>
                {each ?? MISSING_SHORT}
              </td>
            ))}
          </tr>
        </tbody>
      ))}
      {others.map((line) => (
        <LineBody key={line.key} line={line} units={units} />
      ))}
    </table>
  )
}

function Heading({ facts, at, of }: { readonly facts: TerritoryFacts; readonly at: number; readonly of: number }) {
  const { workspace } = useDesk()
  const compared = useWorkspace((state) => state.choices.compared)
  const move = (by: -1 | 1) => workspace.choose({ compared: moveCompared(compared, at, by) })
  return (
    <th scope="col">
      <button
        type="button"
        className="link compare-name"
        onClick={() => selectUnit(workspace, facts.level, facts.ubigeo)}
      >
        {facts.name}
      </button>
      <span className="complementary">{levelLine(facts)}</span>
      <span className="compare-tools">
        <button
          type="button"
          className="compare-tool"
          disabled={at === 0}
          aria-label={compareText.earlier(facts.name)}
          onClick={() => move(-1)}
        >
          <span aria-hidden="true">←</span>
        </button>
        <button
          type="button"
          className="compare-tool"
          disabled={at === of - 1}
          aria-label={compareText.later(facts.name)}
          onClick={() => move(1)}
        >
          <span aria-hidden="true">→</span>
        </button>
        <button
          type="button"
          className="compare-tool"
          aria-label={compareText.remove(facts.name)}
          onClick={() => workspace.choose({ compared: withoutCompared(compared, facts) })}
        >
          <span aria-hidden="true">×</span>
        </button>
      </span>
    </th>
  )
}

function LineBody({ line, units }: { readonly line: CompareLine; readonly units: readonly TerritoryFacts[] }) {
  const first = line.cells[0]?.value ?? null
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={units.length} className="compare-title">
          {line.title}
        </th>
      </tr>
      <tr>
        {line.cells.map(({ shown, value, provenance }, at) => (
          <td key={units[at]?.ubigeo}>
            <Figure label={`${line.title}, ${units[at]?.name ?? ''}`} value={shown} provenance={provenance} />
            {line.bar !== null && (
              <span className="compare-bar" aria-hidden="true">
                {value !== null && <span style={{ width: `${Math.min(100, (100 * value) / line.bar)}%` }} />}
              </span>
            )}
            {at > 0 && value !== null && first !== null && (
              <span className="compare-difference">
                {value === first ? compareText.same : line.difference(value - first)}
              </span>
            )}
          </td>
        ))}
      </tr>
    </tbody>
  )
}

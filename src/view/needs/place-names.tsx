import { useMemo, useState } from 'react'
import type { Country } from '../../domain/country/index.ts'
import { unitKey } from '../../domain/territory/index.ts'
import { searchTerritories, type NameToPlace } from '../../workspace/commands/index.ts'
import { placeOf } from '../desk/index.ts'
import { LEVEL_NAME, needsText } from '../text/index.ts'

/** Territories that are offered for one name, at most. */
const OFFERED = 6

interface PlaceNamesProps {
  readonly country: Country
  readonly names: readonly NameToPlace[]
  readonly onPlace: (naming: string, code: Place['code'], name: string) => void
}

type Place = NameToPlace['suggested'][number]

/** The names of instancias that were not recognised, each to be told once for all its rows and for files to come. */
export function PlaceNames({ country, names, onPlace }: PlaceNamesProps) {
  if (names.length === 0) return null
  return (
    <section aria-label={needsText.unplaced}>
      <h3>{needsText.unplaced}</h3>
      <p className="complementary">{needsText.unplacedHelp}</p>
      <ul className="needs-names">
        {names.map((each) => (
          <PlaceName
            key={each.naming}
            country={country}
            name={each}
            onPlace={({ code, name }) => onPlace(each.naming, code, name)}
          />
        ))}
      </ul>
    </section>
  )
}

interface PlaceNameProps extends Pick<PlaceNamesProps, 'country'> {
  readonly name: NameToPlace
  readonly onPlace: (place: Place) => void
}

function PlaceName({ country, name: { words, lines, suggested }, onPlace }: PlaceNameProps) {
  const [query, setQuery] = useState('')
  const found = useMemo(
    () =>
      searchTerritories(country, query).map((facts) => ({
        key: unitKey(facts),
        code: facts.ubigeo,
        name: `${facts.name} (${LEVEL_NAME[facts.level]}, ${placeOf(country, facts)})`,
      })),
    [country, query],
  )
  const said = [words.ubigeo, words.distrito, words.provincia, words.region, words.lugar].filter((text) => text !== '')
  const offered = query.trim() === '' ? suggested.map((each) => ({ ...each, key: each.code as string })) : found
  return (
    <li>
      <p>
        <bdi>{said.join(', ')}</bdi> <span className="complementary">{needsText.sameRows(lines.length)}</span>
      </p>
      <div className="needs-bar">
        <input
          className="field-input"
          type="search"
          aria-label={needsText.findPlace(said.join(', '))}
          placeholder={needsText.findPlaceShort}
          maxLength={80}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        {offered.slice(0, OFFERED).map(({ key, code, name }) => (
          <button key={key} type="button" className="plain-button" onClick={() => onPlace({ code, name })}>
            {needsText.isPlace(name)}
          </button>
        ))}
        {offered.length === 0 && query.trim() !== '' && <span>{needsText.noPlaceFound}</span>}
      </div>
    </li>
  )
}

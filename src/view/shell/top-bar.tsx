import type { Country } from '../../domain/country/index.ts'
import { PAGES } from '../../workspace/choices/index.ts'
import { PartBoundary, useDesk, useWorkspace } from '../desk/index.ts'
import { MISSING_SHORT, PAGE_NAME, shellText } from '../text/index.ts'
import { SearchBox } from './later-parts.ts'
import './top-bar.css'

/** Brand, pages, search, and the source and cut-off of what is on screen. */
export function TopBar() {
  const { workspace } = useDesk()
  const page = useWorkspace((state) => state.choices.page)
  const country = useWorkspace((state) => state.session.country)
  return (
    <header className="top-bar">
      <span className="brand">{shellText.brand}</span>
      <nav aria-label={shellText.pages}>
        <ul className="pages">
          {PAGES.map((each) => (
            <li key={each}>
              <button
                type="button"
                className="page-button"
                aria-current={each === page ? 'page' : undefined}
                onClick={() => workspace.choose({ page: each })}
              >
                {PAGE_NAME[each]}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {country !== null && (
        <PartBoundary waiting={<span className="search search-input" />}>
          <SearchBox country={country} />
        </PartBoundary>
      )}
      {country !== null && <CutOffs country={country} />}
    </header>
  )
}

function CutOffs({ country }: { readonly country: Country }) {
  const { workspace } = useDesk()
  const cutOff = (table: 'instancias' | 'violencia') => {
    const source = country.sources.get(table)
    return source === undefined ? shellText.notLoaded : source.cutOff === '' ? MISSING_SHORT : source.cutOff
  }
  return (
    <button
      type="button"
      className="cut-offs"
      title={shellText.sourcesTitle}
      onClick={() => workspace.choose({ page: 'datos' })}
    >
      <span>{shellText.cutOffInstancias(cutOff('instancias'))}</span>
      <span>{shellText.cutOffCases(cutOff('violencia'))}</span>
    </button>
  )
}

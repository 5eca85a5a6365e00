import type { Country } from '../../domain/country/index.ts'
import type { MouseEvent } from 'react'
import { BAR_PAGES, writeHash } from '../../workspace/choices/index.ts'
import { PartBoundary, useDesk, useWorkspace } from '../desk/index.ts'
import { PAGE_NAME, shellText } from '../text/index.ts'
import { cutOffWords, stampedCutOff } from './cut-off-words.ts'
import { SearchBox } from './later-parts.ts'
import './top-bar.css'

/** Brand, pages, search, and the source and cut-off of what is on screen. */
export function TopBar() {
  const { workspace } = useDesk()
  const choices = useWorkspace((state) => state.choices)
  const country = useWorkspace((state) => state.session.country)
  return (
    <header className="top-bar">
      <span className="brand">{shellText.brand}</span>
      <nav aria-label={shellText.pages}>
        <ul className="pages">
          {BAR_PAGES.map((each) => (
            <li key={each}>
              <a
                className="page-button"
                href={`#${writeHash({ ...choices, page: each }, '')}`}
                aria-current={each === choices.page ? 'page' : undefined}
                onClick={(event) => {
                  if (opensElsewhere(event)) return
                  event.preventDefault()
                  workspace.choose({ page: each })
                }}
              >
                {PAGE_NAME[each]}
              </a>
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

/** Whether the person asked for another tab or window: then the link is the browser's own affair. */
function opensElsewhere({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || ctrlKey || metaKey || shiftKey || altKey
}

function CutOffs({ country }: { readonly country: Country }) {
  const { workspace } = useDesk()
  return (
    <button
      type="button"
      className="cut-offs"
      title={shellText.sourcesTitle}
      onClick={() => workspace.choose({ page: 'datos' })}
    >
      <span>{shellText.cutOffInstancias(cutOffWords(country.sources.get('instancias')))}</span>
      <span>{shellText.cutOffCases(stampedCutOff(country.sources.get('violencia')))}</span>
    </button>
  )
}

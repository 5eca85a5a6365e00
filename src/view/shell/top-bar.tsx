import type { Country } from '../../domain/country/index.ts'
import { useEffect, useRef, type MouseEvent } from 'react'
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
  const pages = useRef<HTMLUListElement>(null)
  useEffect(() => (pages.current === null ? undefined : keepInSight(pages.current)), [choices.page])
  return (
    <header className="top-bar">
      <span className="brand">{shellText.brand}</span>
      <nav aria-label={shellText.pages}>
        <ul className="pages" ref={pages}>
          {BAR_PAGES.map((each) => (
            <li key={each}>
              <a
                className="page-button"
                href={`./#${writeHash({ ...choices, page: each }, '')}`}
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

/** Where the bar is narrower than its pages, the one that is open is never out of sight, whatever comes beside it. */
function keepInSight(pages: HTMLElement): () => void {
  const middleOf = (element: Element) => {
    const { left, width } = element.getBoundingClientRect()
    return left + width / 2
  }
  const watcher = new ResizeObserver(() => {
    const current = pages.querySelector('[aria-current]')
    // Not scrollIntoView: from then on the first Tab would begin at what was brought into sight.
    if (current !== null)
      for (const each of [pages, pages.parentElement]) each?.scrollBy(middleOf(current) - middleOf(each), 0)
  })
  watcher.observe(pages.parentElement ?? pages)
  return () => watcher.disconnect()
}

/** Whether the person asked for another tab or window: then the link is the browser's own affair. */
function opensElsewhere({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || ctrlKey || metaKey || shiftKey || altKey
}

function CutOffs({ country }: { readonly country: Country }) {
  const { workspace } = useDesk()
  const instancias = shellText.cutOffInstancias(cutOffWords(country.sources.get('instancias')))
  const cases = shellText.cutOffCases(stampedCutOff(country.sources.get('violencia')))
  return (
    <button
      type="button"
      className="cut-offs"
      title={[instancias, cases, shellText.sourcesTitle].join('. ')}
      onClick={() => workspace.choose({ page: 'datos' })}
    >
      <span>{instancias}</span>
      <span>{cases}</span>
    </button>
  )
}

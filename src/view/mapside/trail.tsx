import type { National } from '../../domain/criteria/index.ts'
import { selectUnit, toContents, trailOf, useDesk, useWorkspace } from '../desk/index.ts'
import { shellText } from '../text/index.ts'

/** País › departamento › provincia › distrito: where the selection is, and the way back. */
export function Trail({ national }: { readonly national: National }) {
  const { workspace } = useDesk()
  const selection = useWorkspace((state) => state.choices.selection)
  const trail = trailOf(national.country, selection)
  const isBelow = useWorkspace(({ choices }) => choices.page === 'explorar' && choices.panel === 'ficha')
  return (
    <nav aria-label={shellText.breadcrumb} className="trail">
      <ol>
        <li>
          <button
            type="button"
            className="link"
            aria-current={trail.length === 0 ? 'location' : undefined}
            onClick={() => workspace.choose({ selection: null })}
          >
            {shellText.country}
          </button>
        </li>
        {trail.map((facts, at) => (
          <li key={facts.ubigeo}>
            <button
              type="button"
              className="link"
              aria-current={at === trail.length - 1 ? 'location' : undefined}
              onClick={() => selectUnit(workspace, facts.level, facts.ubigeo)}
            >
              {facts.name}
            </button>
          </li>
        ))}
      </ol>
      {trail.length > 0 && isBelow && (
        <button type="button" className="link to-card" onClick={toContents}>
          {shellText.toCard}
        </button>
      )}
    </nav>
  )
}

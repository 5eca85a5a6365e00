import { useMemo, useState } from 'react'
import {
  CONTEXT_THEMES,
  figuresIn,
  type Context,
  type ContextRow,
  type ContextTheme,
  contextThemeName,
  contextUnitName,
} from '../../domain/context/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { CONTEXT_LEAD } from '../../domain/words/index.ts'
import { isInScope } from '../../workspace/choices/index.ts'
import { Choice } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { contextText } from '../text/index.ts'
import { ContextMap } from './context-map.tsx'
import { ContextTable } from './context-table.tsx'
import { ResearchList } from './research-list.tsx'
import { useTerritoryContext } from './use-context.ts'
import './context.css'

const ALL = 'todos'

/** Surveys, populations, services, budget and policies on a map and in a table, and the research. */
export function ContextPart({ national }: { readonly national: National }) {
  const context = useInScope(useTerritoryContext())
  const [theme, setTheme] = useState<ContextTheme | typeof ALL>(ALL)
  const rows = theme === ALL ? context.rows : context.rows.filter((row) => row.theme === theme)
  return (
    <div className="register-list context" tabIndex={0} role="group" aria-label={contextText.title}>
      <h2>{contextText.title}</h2>
      <p className="complementary">
        {CONTEXT_LEAD} {contextText.how}
      </p>
      {context.rows.length === 0 && <p className="list-empty">{contextText.none}</p>}
      {context.rows.length > 0 && (
        <>
          <FigureOnMap national={national} context={context} />
          <div className="filter-row">
            <Choice
              label={contextText.theme}
              value={theme}
              options={[
                { id: ALL, name: contextText.allThemes },
                ...themesIn(context.rows).map((id) => ({ id, name: contextThemeName(id) })),
              ]}
              onChange={setTheme}
            />
            <span className="complementary">{contextText.of(rows.length, context.rows.length)}</span>
          </div>
          <ContextTable country={national.country} rows={rows} />
        </>
      )}
      <h2>{contextText.researchTitle}</h2>
      {context.research.length === 0 && <p className="list-empty">{contextText.noResearch}</p>}
      {context.research.length > 0 && <ResearchList country={national.country} rows={context.research} />}
    </div>
  )
}

function themesIn(rows: readonly ContextRow[]): readonly ContextTheme[] {
  return CONTEXT_THEMES.filter((theme) => rows.some((row) => row.theme === theme))
}

/** The figure of the address on the map of the regions, with the way to another. */
function FigureOnMap({ national, context }: { readonly national: National; readonly context: Context }) {
  const { workspace } = useDesk()
  const asked = useWorkspace((state) => state.choices.contextFigure)
  const figures = useMemo(() => figuresIn(context.rows), [context])
  const figure = figures.find(({ id }) => id === asked) ?? figures[0]
  if (figure === undefined) return <p className="list-empty">{contextText.noFigure}</p>
  return (
    <>
      <div className="filter-row">
        <Choice
          label={contextText.figure}
          value={figure.id}
          options={figures.map(({ id, indicator, year, unit }) => ({
            id,
            name: [indicator, year, contextUnitName(unit)].filter((text) => text !== '').join(', '),
          }))}
          onChange={(contextFigure) => workspace.choose({ contextFigure })}
        />
      </div>
      {asked !== null && figure.id !== asked && <p role="status">{contextText.figureGone}</p>}
      <ContextMap national={national} context={context} figure={figure} />
    </>
  )
}

function useInScope(context: Context): Context {
  const scope = useWorkspace((state) => state.choices.scope)
  const sets = useWorkspace((state) => state.session.macroRegions)
  return useMemo(() => {
    const isInside = isInScope(scope, sets)
    const inside = <Row extends Pick<ContextRow, 'ubigeo'>>(rows: readonly Row[]) =>
      rows.filter(({ ubigeo }) => isInside(ubigeo))
    return { rows: inside(context.rows), research: inside(context.research) }
  }, [context, scope, sets])
}

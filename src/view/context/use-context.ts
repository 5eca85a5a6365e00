import { useMemo } from 'react'
import { contextOf, type Context } from '../../domain/context/index.ts'
import { useWorkspace } from '../desk/index.ts'

/** The context of the country: what is published, unless the country is a person's own, and what she tells. */
export function useTerritoryContext(): Context {
  const published = useWorkspace((state) => state.session.context)
  const edits = useWorkspace((state) => state.session.papers.papers.ediciones)
  const isOwn = useWorkspace(({ session }) =>
    session.imports.imports.some(({ stored }) => stored.table === 'territorios'),
  )
  return useMemo(() => contextOf(isOwn ? [] : published, edits), [isOwn, published, edits])
}

import { contextOf, type Context } from '../../domain/context/index.ts'
import type { Workspace } from '../session/index.ts'

/** The context of the country: what is published, unless the country is a person's own, and what she tells. */
export function contextHere(workspace: Workspace): Context {
  const { imports, context, papers } = workspace.getState().session
  const isOwn = imports.imports.some(({ stored }) => stored.table === 'territorios')
  return contextOf(isOwn ? [] : context, papers.papers.ediciones)
}

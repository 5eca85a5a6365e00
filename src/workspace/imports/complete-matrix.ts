import type { Completeness } from '../../domain/criteria/index.ts'
import type { StoredImport } from '../storage/index.ts'
import type { LoadedImport } from './loaded-import.ts'

/** What was said of the silence of the matrix that counts (METHOD §2); it means nothing where none was brought. */
export function completeIn(imports: readonly LoadedImport[]): Completeness {
  return completeOf(imports.map(({ stored }) => stored))
}

/** The same of imports as they are kept. */
export function completeOf(imports: readonly StoredImport[]): Completeness {
  const matrix = imports.findLast(({ table }) => table === 'instancias')
  const { matrixComplete = false, completeRegions = [] } = matrix?.recipe ?? {}
  return { matrixComplete, completeRegions }
}

/** Kept imports with this said of the matrix that counts; the same where none was brought. */
export function withComplete(imports: readonly StoredImport[], said: Completeness): readonly StoredImport[] {
  const matrix = imports.findLast(({ table }) => table === 'instancias')
  return imports.map((each) => (each === matrix ? { ...each, recipe: { ...each.recipe, ...said } } : each))
}

import type { Completeness } from '../../domain/criteria/index.ts'
import type { LoadedImport } from './replaced-tables.ts'

/** What was said of the silence of the matrix that counts (METHOD §2); it means nothing where none was brought. */
export function completeIn(imports: readonly LoadedImport[]): Completeness {
  const { matrixComplete = false, completeRegions = [] } = matrixOf(imports)?.stored.recipe ?? {}
  return { matrixComplete, completeRegions }
}

/** The imports with this said of the matrix that counts; the same where none was brought. */
export function withComplete(imports: readonly LoadedImport[], said: Completeness): readonly LoadedImport[] {
  const matrix = matrixOf(imports)
  return imports.map((each) =>
    each === matrix ? { ...each, stored: { ...each.stored, recipe: { ...each.stored.recipe, ...said } } } : each,
  )
}

function matrixOf(imports: readonly LoadedImport[]): LoadedImport | undefined {
  return imports.findLast(({ stored }) => stored.table === 'instancias')
}

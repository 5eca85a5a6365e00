import { useState } from 'react'
import { proposedName, recipeOf, withRecipe } from '../../workspace/imports/index.ts'
import type { ReadFile } from '../../workspace/imports/index.ts'
import type { NamedRecipe } from '../../workspace/papers/index.ts'
import type { Workspace } from '../../workspace/session/index.ts'
import { useDesk } from '../desk/index.ts'
import { TABLE_LABEL } from '../text/index.ts'
import type { Review } from './use-review.ts'

/** What would be remembered of the file under review; `recipe` is null when nothing of it would be. */
export interface RecipeDraft {
  readonly recipe: NamedRecipe | null
  readonly keeps: boolean
  readonly name: string
  setKeeps(keeps: boolean): void
  setName(name: string): void
  /** Keeps it if the person wants so; its name, or null. */
  keep(): string | null
}

/** `decided` gives the reading all that was decided of how it is added. */
export function useRecipeDraft(review: Review, today: string, decided: (reading: ReadFile) => ReadFile): RecipeDraft {
  const { workspace } = useDesk()
  const [keeps, setKeeps] = useState(true)
  const [written, setName] = useState<string | null>(null)
  const { reading, first, usual } = review
  const file = reading?.what === 'tabla' ? reading : null
  const { named = null } = review.options
  const name = written ?? named ?? (file === null ? '' : proposedName(file.fileName, TABLE_LABEL[file.ledger.table]))
  const called = name.trim() === '' && file !== null ? TABLE_LABEL[file.ledger.table] : name.trim()
  const recipe =
    file === null || first === null || isUntouched(review)
      ? null
      : recipeOf({ first, usual, reading: decided(file), before: recipeNamed(workspace, named), called, today })
  const keep = () => {
    if (recipe === null || !keeps) return null
    const { recetas } = workspace.getState().session.papers.papers
    workspace.revise('recetas', withRecipe(recetas, recipe))
    return recipe.called
  }
  return { recipe, keeps, name, setKeeps, setName, keep }
}

function recipeNamed(workspace: Workspace, named: string | null): NamedRecipe | null {
  const { recetas } = workspace.getState().session.papers.papers
  return recetas.findLast(({ called }) => called === named) ?? null
}

/** A file read as its recipe says, and no other way, teaches nothing new. */
function isUntouched({ options, byRecipe }: Review): boolean {
  return options === byRecipe
}

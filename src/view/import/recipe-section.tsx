import { useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import { formatDate } from '../../domain/measure/index.ts'
import { readRecipeFile } from '../../workspace/papers/index.ts'
import { exportRecipe } from '../../workspace/commands/index.ts'
import { rememberedIn, withRecipe } from '../../workspace/imports/index.ts'
import type { NamedRecipe } from '../../workspace/papers/index.ts'
import { handOver, useDesk, useWorkspace } from '../desk/index.ts'
import { recipeText, TABLE_LABEL } from '../text/index.ts'
import { LearnedNames } from './learned-names.tsx'
import './recipes.css'

/** What is remembered of how files are read: the recipes and the learned names, each with its ways out and in. */
export function RecipeSection({ today }: { readonly today: string }) {
  const { workspace } = useDesk()
  const recipes = useWorkspace((state) => state.session.papers.papers.recetas)
  const canUndo = useWorkspace((state) => state.session.papers.canUndo.includes('recetas'))
  const [told, setTold] = useState<'quitada' | string | null>(null)
  const remove = ({ id }: NamedRecipe) => {
    workspace.revise(
      'recetas',
      recipes.filter((each) => each.id !== id),
    )
    setTold('quitada')
  }
  const undo = () => {
    workspace.undoPaper('recetas')
    setTold(null)
  }
  const bring = async (file: File) => {
    const brought = readRecipeFile(new Uint8Array(await file.arrayBuffer()))
    if (brought !== null) workspace.revise('recetas', brought.reduce(withRecipe, recipes))
    setTold(brought === null ? recipeText.notRecipe : recipeText.imported(brought.length))
  }
  return (
    <section className="recipes" aria-labelledby="recetas-titulo">
      <h3 id="recetas-titulo">{recipeText.title}</h3>
      <p className="complementary">{recipeText.lead}</p>
      {recipes.length === 0 ? <p>{recipeText.empty}</p> : <RecipeTable recipes={recipes} onRemove={remove} />}
      <div role="status">
        {told !== null && (
          <p className="recipe-told">
            {told === 'quitada' ? recipeText.removed : told}{' '}
            {told === 'quitada' && canUndo && (
              <button type="button" className="link" onClick={undo}>
                {recipeText.undo}
              </button>
            )}
          </p>
        )}
      </div>
      <div className="import-buttons">
        <FileTrigger acceptedFileTypes={['.json']} onSelect={(files) => files?.[0] && void bring(files[0])}>
          <Button className="plain-button">{recipeText.importIt}</Button>
        </FileTrigger>
      </div>
      <LearnedNames today={today} />
    </section>
  )
}

interface RecipeTableProps {
  readonly recipes: readonly NamedRecipe[]
  readonly onRemove: (recipe: NamedRecipe) => void
}

function RecipeTable({ recipes, onRemove }: RecipeTableProps) {
  const { columns } = recipeText
  return (
    <div className="scroll-sideways" tabIndex={0} role="group" aria-label={recipeText.caption}>
      <table className="own-tables">
        <caption>{recipeText.caption}</caption>
        <thead>
          <tr>
            {[columns.called, columns.table, columns.remembers, columns.madeOn].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {[...recipes].reverse().map((recipe) => (
            <tr key={recipe.id}>
              <th scope="row">
                <bdi>{recipe.called}</bdi>
              </th>
              <td>{recipe.table === null ? recipeText.anyTable : TABLE_LABEL[recipe.table]}</td>
              <td>{recipeText.remembers(rememberedIn(recipe))}</td>
              <td>{formatDate(recipe.madeOn)}</td>
              <td>
                <span className="import-buttons">
                  <button
                    type="button"
                    className="plain-button"
                    aria-label={recipeText.of(recipeText.exportOne, recipe.called)}
                    onClick={() => handOver(exportRecipe([recipe], recipeText.recipeFile(recipe.called)))}
                  >
                    {recipeText.exportOne}
                  </button>
                  <button
                    type="button"
                    className="plain-button"
                    aria-label={recipeText.of(recipeText.remove, recipe.called)}
                    onClick={() => onRemove(recipe)}
                  >
                    {recipeText.remove}
                  </button>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import { useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import { exportLearnedNames, LIST_FORMS, readLearnedNames } from '../../workspace/commands/index.ts'
import { learnedNames, recipeOfNames, withRecipe } from '../../workspace/imports/index.ts'
import { readRecipes } from '../../workspace/papers/index.ts'
import { handOver, useDesk, useWorkspace } from '../desk/index.ts'
import { recipeText } from '../text/index.ts'

/** The names of territories that a person confirmed, as a list to hand on, and lists that others hand on. */
export function LearnedNames({ today }: { readonly today: string }) {
  const { workspace } = useDesk()
  const recipes = useWorkspace((state) => state.session.papers.papers.recetas)
  const imports = useWorkspace((state) => state.session.imports.imports)
  const country = useWorkspace((state) => state.session.country)
  const [told, setTold] = useState('')
  const names = learnedNames(imports, recipes)
  if (country === null) return null
  const bring = async (file: File) => {
    const read = await readLearnedNames(new Uint8Array(await file.arrayBuffer()), file.name, country)
    if (read === null) return setTold(recipeText.notNames)
    const made = readRecipes([recipeOfNames(read.names, recipeText.namesFrom(file.name).slice(0, 100), today)])?.[0]
    if (made !== undefined && made.recipe.confirmed.length > 0) workspace.revise('recetas', withRecipe(recipes, made))
    setTold(recipeText.namesRead(made?.recipe.confirmed.length ?? 0, read.refusedLines))
  }
  return (
    <>
      <h3>{recipeText.namesTitle}</h3>
      <p className="complementary">{recipeText.namesLead(names.length)}</p>
      <div role="status">{told !== '' && <p className="recipe-told">{told}</p>}</div>
      <div className="import-buttons">
        {names.length > 0 &&
          LIST_FORMS.map((form) => (
            <button
              key={form}
              type="button"
              className="plain-button"
              onClick={() => void exportLearnedNames(names, country, recipeText.namesFile, form).then(handOver)}
            >
              {recipeText.exportNames(form)}
            </button>
          ))}
        <FileTrigger acceptedFileTypes={['.csv', '.xlsx']} onSelect={(files) => files?.[0] && void bring(files[0])}>
          <Button className="plain-button">{recipeText.importNames}</Button>
        </FileTrigger>
      </div>
    </>
  )
}

import { useId } from 'react'
import { Checkbox, Input, Label, TextField } from 'react-aria-components'
import { rememberedIn } from '../../workspace/imports/index.ts'
import { recipeText } from '../text/index.ts'
import type { RecipeDraft } from './use-recipe-draft.ts'

/** Whether what was confirmed is remembered for the next file of this shape, and under which name. */
export function RecipeKeeping({ draft }: { readonly draft: RecipeDraft }) {
  const help = useId()
  if (draft.recipe === null) return null
  return (
    <section className="recipe-keeping" aria-label={recipeText.region}>
      <Checkbox className="recipe-check" isSelected={draft.keeps} onChange={draft.setKeeps} aria-describedby={help}>
        <span className="recipe-box" aria-hidden="true" />
        {recipeText.keep}
      </Checkbox>
      {draft.keeps && (
        <TextField className="recipe-name" value={draft.name} onChange={draft.setName} maxLength={100}>
          <Label>{recipeText.name}</Label>
          <Input />
        </TextField>
      )}
      <p id={help} className="complementary">
        {recipeText.keeps(recipeText.remembers(rememberedIn(draft.recipe)))}
      </p>
    </section>
  )
}

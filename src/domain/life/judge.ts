import { isDay } from '../calendar/index.ts'
import { fitsLevel, parseUbigeo } from '../territory/index.ts'
import { specOf } from './catalogue.ts'
import type { LifeField } from './field.ts'
import type { LifeStep } from './steps.ts'
import { LIFE_VOCABULARIES } from './vocabularies.ts'

const LONGEST = 400

/** Whether the text is a value of the field as the register writes it. */
export function isFieldValue({ as }: Pick<LifeField, 'as'>, text: string): boolean {
  switch (as) {
    case 'texto':
      return text !== '' && text.length <= LONGEST
    case 'fecha':
      return isDay(text)
    case 'entero':
      return /^\d{1,4}$/.test(text)
    case 'numero':
      return /^\d{1,12}(\.\d{1,4})?$/.test(text)
    case 'anio':
      return /^(19|20)\d{2}$/.test(text)
    case 'distrito': {
      const code = parseUbigeo(text)
      return code !== null && fitsLevel('distrito', code)
    }
    default:
      return LIFE_VOCABULARIES[as].some(([value]) => value === text)
  }
}

/** A field of the step or of what it lists, by its key; undefined when it has none such. */
export function fieldOf(step: LifeStep, key: string): LifeField | undefined {
  const { fields, list } = specOf(step)
  return [...fields, ...(list?.keys ?? []), ...(list?.fields ?? [])].find((each) => each.key === key)
}

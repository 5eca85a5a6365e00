import type { Row } from '../../../../src/database/engine/index.ts'
import type { Trait } from '../../../../src/database/grouping/index.ts'
import {
  AGE_TEXTS,
  CASE_VARIABLES,
  categoryOf,
  columnOfVariable,
  type CaseVariable,
  type TablePlan,
} from '../../../../src/database/ledger/index.ts'

export interface FoundTrait extends Trait {
  readonly variable: CaseVariable
}

/** A column with more different texts in its first rows is free text, and would be as long as the register. */
const MOST_TEXTS = 200

/**
 * What a register says of the persons, with the category of each text of its first rows; a text that is met only
 * later keeps its words until it is judged.
 */
export function traitsOf(
  { kind, header: { match } }: TablePlan,
  sample: readonly Row[],
): { readonly traits: readonly FoundTrait[]; readonly tooMany: readonly CaseVariable[] } {
  if (kind.id !== 'casos_por_fila') return { traits: [], tooMany: [] }
  const found = CASE_VARIABLES.flatMap((variable) => {
    const [at] = match.mapping.get(columnOfVariable(variable)) ?? []
    return at === undefined ? [] : [{ variable, at, texts: new Set(sample.map((row) => String(row[`c${at}`] ?? ''))) }]
  })
  const isFree = ({ texts }: (typeof found)[number]) => texts.size > MOST_TEXTS
  return {
    traits: found
      .filter((each) => !isFree(each))
      .map(({ variable, at, texts }) => {
        const known = variable === 'grupo_edad' ? [...texts, ...AGE_TEXTS] : [...texts]
        return { variable, at, categories: new Map(known.map((text) => [text, categoryOf(variable, text)])) }
      }),
    tooMany: found.filter(isFree).map(({ variable }) => variable),
  }
}

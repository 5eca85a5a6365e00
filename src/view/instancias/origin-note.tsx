import type { CellKey } from '../../domain/consolidation/index.ts'
import type { CellOrigin, Country } from '../../domain/country/index.ts'
import { unitOf, type UnitKey } from '../../domain/territory/index.ts'
import { describeCell } from '../../workspace/kits/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { instanciasText } from '../text/index.ts'

/** Which cells of a statement come from which file, who answered in it and when. */
export function OriginNote({ origins }: { readonly origins: readonly CellOrigin[] }) {
  const country = useWorkspace((state) => state.session.country)
  return (
    <ul className="edit-origins complementary">
      {origins.map((origin) => (
        <li key={`${origin.file} ${origin.on}`}>{originSentence(origin, country)}</li>
      ))}
    </ul>
  )
}

/** One origin in one sentence: of a thing of which it brings several fields, how many. */
export function originSentence({ file, unit, on, cells }: CellOrigin, country: Country | null): string {
  const things = new Map<string, string[]>()
  for (const cell of cells) {
    const words = describeCell(cell as CellKey, country)
    if (words !== null) things.set(words.thing, [...(things.get(words.thing) ?? []), words.field])
  }
  const { level, ubigeo } = unitOf(unit as UnitKey)
  const who = unit === '' ? '' : (country?.at(level, ubigeo)?.name ?? unit)
  const fields = [...things].flatMap(([thing, told]) => thingWords(thing, [...new Set(told)]))
  return instanciasText.origin(fields, file, who, on)
}

function thingWords(thing: string, fields: readonly string[]): readonly string[] {
  if (thing === '') return fields
  return [fields.length === 1 ? `${thing}: ${fields.join('')}` : instanciasText.originCount(thing, fields.length)]
}

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

/** One origin in one sentence. */
export function originSentence({ file, unit, on, cells }: CellOrigin, country: Country | null): string {
  const fields = cells.flatMap((cell) => {
    const words = describeCell(cell as CellKey)
    return words === null ? [] : [words.thing === '' ? words.field : `${words.thing}: ${words.field}`]
  })
  const { level, ubigeo } = unitOf(unit as UnitKey)
  const who = unit === '' ? '' : (country?.at(level, ubigeo)?.name ?? unit)
  return instanciasText.origin([...new Set(fields)], file, who, on)
}

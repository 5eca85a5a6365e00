import type { TerritoryFacts } from '../../../domain/country/index.ts'
import { COMPARED_LIMIT } from '../../../workspace/choices/index.ts'
import { useDesk, useWorkspace } from '../../desk/index.ts'
import { compareText } from '../../text/index.ts'
import { isCompared, withCompared, withoutCompared } from './compared.ts'

/** Puts the territory of the card into the comparison and shows it, or takes it out. */
export function CompareButton({ facts }: { readonly facts: TerritoryFacts }) {
  const { workspace } = useDesk()
  const compared = useWorkspace((state) => state.choices.compared)
  const inside = isCompared(compared, facts)
  if (!inside && compared.length >= COMPARED_LIMIT)
    return <span className="complementary">{compareText.full(COMPARED_LIMIT)}</span>
  const press = () =>
    workspace.choose(
      inside
        ? { compared: withoutCompared(compared, facts) }
        : { compared: withCompared(compared, facts), panel: 'comparar' },
    )
  return (
    <button type="button" className="plain-button" aria-pressed={inside} onClick={press}>
      {inside ? compareText.added : compareText.add}
    </button>
  )
}

import { editKey, type Country } from '../../domain/country/index.ts'
import { UNIT_LEVEL } from '../../domain/instancias/index.ts'
import { unitName, type Visit } from '../../domain/visits/index.ts'
import { settleClash } from '../../workspace/commands/index.ts'
import type { Clash, Papers } from '../../workspace/papers/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { clashField, clashText, clashValue } from '../text/index.ts'

/**
 * A field that two tabs wrote: what stands, what the other wrote, and the way to take it. One at a time, on every page.
 */
export function ClashBanner() {
  const { workspace } = useDesk()
  const clashes = useWorkspace((state) => state.session.imports.clashes)
  const country = useWorkspace((state) => state.session.country)
  const papers = useWorkspace((state) => state.session.papers.papers)
  const [clash, ...more] = clashes
  if (clash === undefined) return null
  const words = clashText.says(
    subjectOf(clash, papers, country),
    clashField(clash),
    clashValue(clash.ours),
    clashValue(clash.theirs),
  )
  return (
    <p className="banner">
      <span role="status">
        {words} {more.length > 0 && clashText.more(more.length)}
      </span>
      <button type="button" className="link" onClick={() => settleClash(workspace, clash, 'lo_de_la_otra')}>
        {clashText.takeTheirs}
      </button>
      <button type="button" className="link" onClick={() => settleClash(workspace, clash, 'lo_de_aqui')}>
        {clashText.leave}
      </button>
    </p>
  )
}

function subjectOf({ paper, of }: Clash, { ediciones, plan }: Papers, country: Country | null): string {
  if (paper === 'corridas') return clashText.run(of)
  if (of === '') return clashText.trips
  const edit = ediciones.find((each) => editKey(each) === of)
  const visit = plan.visits.find(({ id }) => id === of)
  const unit: Pick<Visit, 'level' | 'ubigeo'> | undefined =
    paper === 'plan' ? visit : edit && { level: UNIT_LEVEL[edit.level], ubigeo: edit.ubigeo }
  return unit === undefined || country === null ? of : unitName(country, unit.level, unit.ubigeo)
}

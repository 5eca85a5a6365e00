import { createdIn } from '../../domain/instancias/index.ts'
import { useWorkspace, selectedFacts } from '../desk/index.ts'
import { shareText } from '../figure/index.ts'
import { gapText, LEVEL_NAME, MISSING_SHORT, shellText } from '../text/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import type { WorkspaceState } from '../../workspace/session/index.ts'

/** Speaks the name, gap and place of the selection as it changes. */
export function LiveRegion() {
  const words = useWorkspace(selectionWords)
  return (
    <div className="hidden-text" role="status" aria-live="polite">
      {words}
    </div>
  )
}

function selectionWords({ derived, choices }: WorkspaceState): string {
  if (derived === null) return ''
  const facts = selectedFacts(derived.national.country, choices.selection)
  if (facts === undefined) return shellText.nothingSelected
  const coverage = derived.national.coverageOf(facts.level, facts.ubigeo)
  const gap =
    coverage.expected === 0
      ? gapText.gapNone
      : `${gapText.gapLine(createdIn(coverage), coverage.expected)}, ${shareText(coverage) ?? MISSING_SHORT}`
  const ranked = derived.ranking?.find((each) => each.assessment.unit === facts)
  const place = ranked === undefined ? '' : gapText.place(formatNumber(ranked.place), derived.ranking?.length ?? 0)
  return shellText.selected(facts.name, LEVEL_NAME[facts.level], gap, place)
}

import { parseSmallCount, USUAL_K } from '../../domain/disclosure/index.ts'
import { Segments, Toggle } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { disclosureText } from '../text/index.ts'

/** The rule of small counts: how strict it is, and the deliberate switch that lifts it for this visit. */
export function DisclosureSection() {
  const { workspace } = useDesk()
  const k = useWorkspace((state) => state.choices.smallCount)
  const internalUse = useWorkspace((state) => state.session.internalUse)
  return (
    <section className="disclosure-section">
      <h2>{disclosureText.title}</h2>
      <p>{disclosureText.lead}</p>
      <Segments
        label={disclosureText.rule}
        value={String(k)}
        options={disclosureText.rules.map((rule) => ({ id: String(rule.k), name: rule.words }))}
        onChange={(id) => workspace.choose({ smallCount: parseSmallCount(id) ?? USUAL_K })}
      />
      <Toggle
        label={disclosureText.internal}
        help={disclosureText.internalHelp}
        on={internalUse}
        onChange={(on) => workspace.setInternalUse(on)}
      />
    </section>
  )
}

import { Segments } from '../controls/index.ts'
import { useDesk, useScreen } from '../desk/index.ts'
import { shellText } from '../text/index.ts'

const SIDES = ['lista', 'mapa'] as const

/** On a narrow screen, which of the two of Priorizar is seen: the list comes first. */
export function SideSwitch() {
  const { screen } = useDesk()
  const side = useScreen((state) => state.side)
  return (
    <div className="side-switch">
      <Segments
        label={shellText.side}
        value={side}
        options={SIDES.map((id) => ({ id, name: shellText.sides[id] }))}
        onChange={(next) => screen.set({ side: next })}
      />
    </div>
  )
}

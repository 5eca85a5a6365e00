import { useId, useMemo, useState, type ReactNode } from 'react'
import type { LayerSpec } from '../../../domain/layers/index.ts'
import { formatNumber } from '../../../domain/measure/index.ts'
import type { Limites } from '../../../workspace/session/index.ts'
import { mapText } from '../../text/index.ts'
import { needsCircles } from '../limites.ts'
import { countWithoutGeometry } from './without-geometry.ts'

/** Whether something of the map is drawn, and who is told when that is changed. */
export interface LegendSwitch {
  readonly on: boolean
  onChange(on: boolean): void
}

interface LegendMoreProps {
  readonly spec: LayerSpec
  readonly limites: Limites
  /** Whether what is critical is hatched. */
  readonly hatch: LegendSwitch | null
  /** Whether the airports whose flights are yet to be confirmed are drawn. */
  readonly airports: LegendSwitch | null
  /** Said beside the fold. */
  readonly stamp: ReactNode
  /** What else is explained first, folded with the rest. */
  readonly children: ReactNode
}

/**
 * What a figure of the legend is, where its classes begin, where it comes from; folded on the screen, always printed.
 */
export function LegendMore({ spec, limites, hatch, airports, stamp, children }: LegendMoreProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const lost = useMemo(() => countWithoutGeometry(spec, limites), [spec, limites])
  const notes = [
    spec.unit,
    spec.boundaryNote,
    lost > 0 ? mapText.legend.noGeometry(formatNumber(lost)) : '',
    needsCircles(limites, spec.level) ? mapText.legend.circles : '',
  ].filter((note) => note !== '')
  const canHatch = hatch !== null && spec.marks.some((mark) => mark.key === 'critico')
  return (
    <>
      <div className="legend-foot">
        <button
          type="button"
          className="link legend-fold"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? mapText.legend.less : mapText.legend.more}
        </button>
        {stamp}
      </div>
      <div id={id} className={open ? 'legend-more' : 'legend-more legend-folded'}>
        {children}
        {notes.map((note) => (
          <p key={note} className="legend-note">
            {note}
          </p>
        ))}
        <p className="legend-source">{spec.source}</p>
        {limites.brecha.kind === 'esquematico' && <p className="legend-source">{mapText.legend.schematic}</p>}
        {canHatch && <Switch drawn={hatch} label={mapText.legend.hatch} />}
        {airports !== null && <Switch drawn={airports} label={mapText.legend.airports} />}
      </div>
    </>
  )
}

function Switch({ drawn, label }: { readonly drawn: LegendSwitch; readonly label: string }) {
  return (
    <label className="legend-hatch">
      <input type="checkbox" checked={drawn.on} onChange={(event) => drawn.onChange(event.target.checked)} />
      {label}
    </label>
  )
}

import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { chartText } from '../text/index.ts'
import { drawAxis, type Axis, type DrawnAxis } from './axis.ts'
import './charts.css'
import type { Pointing } from './scatter.tsx'

/** A unit in an ordered list of one figure, with the interval that what is not known leaves open. */
export interface RankedDot {
  readonly code: Ubigeo
  readonly name: string
  readonly value: number
  readonly low: number
  readonly high: number
  readonly critical: boolean
  readonly inherited: boolean
  readonly shown: string
  readonly text: string
}

interface RankedDotsProps {
  readonly label: string
  /** In the order in which they are drawn. */
  readonly dots: readonly RankedDot[]
  readonly axis: Axis
  readonly pointing: Pointing
}

const ROW = 28
const KEYS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }

/** The dot that a key leads to, the first one when none is marked yet; null for keys that do not move. */
function dotAfterKey(key: string, active: number, count: number): number | null {
  if (!(key in KEYS) && key !== 'Home' && key !== 'End') return null
  if (key === 'Home' || (key !== 'End' && active < 0)) return 0
  return key === 'End' ? count - 1 : Math.min(Math.max(active + (KEYS[key] ?? 0), 0), count - 1)
}

/** Units one under another on one axis; a list box of one tab stop whose marked option is the unit pointed at. */
export function RankedDots({ label, dots, axis, pointing }: RankedDotsProps) {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const drawn = useMemo(() => drawAxis(axis, 0, 100, 4), [axis])
  const rows = useVirtualizer({
    count: dots.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  })
  const { hovered, selected, onHover, onSelect } = pointing
  const active = dots.findIndex((dot) => dot.code === (hovered ?? selected))
  const isDrawn = rows.getVirtualItems().some((item) => item.index === active)
  const byKey = useRef(false)
  const chosen = useRef<Ubigeo | null>(null)
  useEffect(() => {
    const moved = byKey.current || chosen.current !== selected
    byKey.current = false
    chosen.current = selected
    if (moved && active >= 0) rows.scrollToIndex(active, { align: 'auto' })
  }, [active, selected, rows])
  const onKeyDown = (event: KeyboardEvent) => {
    const dot = dots[active]
    if (event.key === 'Enter' && dot) return onSelect(dot.code)
    const next = dotAfterKey(event.key, active, dots.length)
    if (next === null) return
    event.preventDefault()
    byKey.current = true
    onHover(dots[next]?.code ?? null)
  }
  return (
    <div className="dots">
      <Ticks ticks={drawn.ticks} />
      <div
        ref={scroller}
        className="dots-scroll"
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-activedescendant={isDrawn ? `${id}-${active}` : undefined}
        onKeyDown={onKeyDown}
        onPointerLeave={() => onHover(null)}
      >
        <div role="presentation" className="dots-canvas" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const dot = dots[item.index]
            if (dot === undefined) return null
            return (
              <div
                key={dot.code}
                id={`${id}-${item.index}`}
                role="option"
                aria-selected={dot.code === selected}
                aria-setsize={dots.length}
                aria-posinset={item.index + 1}
                aria-label={`${dot.name}: ${dot.text}`}
                className={`dots-row${item.index === active ? ' lit' : ''}`}
                style={{ transform: `translateY(${item.start}px)` }}
                onPointerEnter={() => onHover(dot.code)}
                onClick={() => onSelect(dot.code)}
              >
                <span className="dots-name">{dot.name}</span>
                <Track dot={dot} at={drawn.at} />
                <span className="dots-value">{dot.shown}</span>
              </div>
            )
          })}
        </div>
      </div>
      <p className="hidden-text" aria-live="polite">
        {active >= 0 && hovered !== null
          ? chartText.ofMany(active + 1, dots.length, dots[active]?.name ?? '', dots[active]?.text ?? '')
          : ''}
      </p>
    </div>
  )
}

function Ticks({ ticks }: Pick<DrawnAxis, 'ticks'>) {
  return (
    <div className="dots-axis" aria-hidden="true">
      <span />
      <span className="dots-ticks">
        {ticks.map((tick) => (
          <span key={tick.value} style={{ left: `${tick.at}%` }}>
            {tick.label}
          </span>
        ))}
      </span>
      <span />
    </div>
  )
}

function Track({ dot, at }: { readonly dot: RankedDot; readonly at: (value: number) => number }) {
  const [from, to] = [at(dot.low), at(dot.high)]
  return (
    <span className="dots-track">
      {to > from && <span className="dots-range" style={{ left: `${from}%`, width: `${to - from}%` }} />}
      <span
        className={`dots-dot${dot.inherited ? ' dots-hollow' : ''}${dot.critical ? ' dots-critical' : ''}`}
        style={{ left: `${at(dot.value)}%` }}
      />
    </span>
  )
}

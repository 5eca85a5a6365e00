import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { rowAfterKey } from './grid-keys.ts'
import { rowsWithTabStop } from './tab-stop.ts'

interface GridRowsOptions {
  readonly count: number
  /**
   * Pixels of a row at the usual size of letters, and of a header that stays on top of the rows (0 where it stands
   * above them).
   */
  readonly rowHeight: number
  readonly headHeight: number
  /** The row of what is chosen, -1 where it is in none, and what tells one choice from the next. */
  readonly chosenAt: number
  readonly chosen: string | null
  readonly onSelect: (index: number) => void
}

/**
 * The rows of a grid of which only those in view exist: one tab stop, moved by the arrows, chosen by Enter or a click.
 */
export interface GridRows {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly rows: Virtualizer<HTMLDivElement, Element>
  readonly tabStop: number
  readonly select: (index: number) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** Keeps the rows, the tab stop and the focus of a grid, and follows what is chosen elsewhere. */
export function useGridRows(options: GridRowsOptions): GridRows {
  const { count, headHeight, chosenAt, chosen, onSelect } = options
  const rowHeight = options.rowHeight * useLettersScale()
  const [active, setActive] = useState(0)
  const tabStop = Math.min(active, count - 1)
  const { scroller, rows } = useRowsInView({ count, rowHeight, headHeight }, tabStop)
  const show = useShow(rows, setActive)
  const select = useCallback(
    (index: number) => {
      setActive(index)
      onSelect(index)
    },
    [onSelect],
  )
  useChosen(chosen, chosenAt, show)
  const wantFocus = useFocusWanted(scroller, tabStop)
  const page = () => Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - (headHeight > 0 ? 1 : 0)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = rowByKey(event, tabStop, count, page())
    if (next === null) return
    event.preventDefault()
    if (next === 'choose') return select(tabStop)
    wantFocus()
    show(next)
  }
  return { scroller, rows, tabStop, select, onKeyDown }
}

/** How large the browser's own letters are, 1 being the usual 16 pixels: a row is as tall as what it holds. */
function useLettersScale(): number {
  const [scale, setScale] = useState(1)
  useLayoutEffect(() => {
    const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    if (size > 0) setScale(size / USUAL_LETTERS)
  }, [])
  return scale
}

const USUAL_LETTERS = 16

function useRowsInView(
  { count, rowHeight, headHeight }: Pick<GridRowsOptions, 'count' | 'rowHeight' | 'headHeight'>,
  tabStop: number,
) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: rowsWithTabStop(tabStop),
  })
  useLayoutEffect(() => rows.measure(), [rows, rowHeight])
  return { scroller, rows }
}

/**
 * The row that a key leads to, or that it chooses the present one; null for keys of the header and keys that do
 * neither.
 */
function rowByKey({ key, target }: KeyboardEvent, tabStop: number, count: number, page: number) {
  if (!(target instanceof HTMLElement) || target.closest('[role="columnheader"]') !== null) return null
  return key === 'Enter' || key === ' ' ? 'choose' : rowAfterKey(key, tabStop, count, page)
}

/** Gives what brings a row into view, with the tab stop on it. */
function useShow(rows: GridRows['rows'], setActive: (index: number) => void): (index: number) => void {
  return useCallback(
    (index: number) => {
      setActive(index)
      rows.scrollToIndex(index, { align: 'auto' })
    },
    [rows, setActive],
  )
}

/** Shows the row of what was chosen elsewhere, once for each choice. */
function useChosen(chosen: string | null, at: number, show: (index: number) => void): void {
  const last = useRef<string | null>(null)
  useEffect(() => {
    if (last.current === chosen) return
    last.current = chosen
    if (at >= 0) show(at)
  }, [chosen, at, show])
}

/** Gives what to call for the row of the tab stop to be focused as soon as it has been drawn. */
function useFocusWanted(scroller: RefObject<HTMLElement | null>, index: number): () => void {
  const wanted = useRef(false)
  useLayoutEffect(() => {
    if (!wanted.current) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)
    if (!row) return
    wanted.current = false
    row.focus({ preventScroll: true })
  })
  return () => {
    wanted.current = true
  }
}

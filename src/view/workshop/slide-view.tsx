import { memo, type ReactNode } from 'react'
import { commaLine } from '../../domain/measure/index.ts'
import type { Deck, Slide, SlideBars, SlideBlock, SlideTable } from '../../workspace/commands/index.ts'
import { DrawnPicture } from '../figure/index.ts'
import { workshopText } from '../text/index.ts'
import './slide.css'

/** Draws something livelier than a still picture, or the picture itself when it cannot. */
export type LivePart = (still: ReactNode) => ReactNode

interface SlideViewProps {
  readonly deck: Deck
  readonly slide: Slide
  readonly at: number
  readonly pictures: ReadonlyMap<string, string>
  readonly live?: LivePart
}

/** One slide as it is shown and printed: title, stamp, its blocks, source and number. */
export const SlideView = memo(function SlideView({ deck, slide, at, pictures, live }: SlideViewProps) {
  return (
    <div className="slide-frame">
      <div className={`slide slide-${slide.key}`}>
        <header className="slide-head">
          <h2>{slide.title}</h2>
          {deck.stamps.length > 0 && <p className="slide-stamp">{deck.stamps.join(' · ')}</p>}
          {slide.subtitle !== '' && <p className="slide-subtitle">{slide.subtitle}</p>}
        </header>
        <div
          className="slide-body"
          style={slide.blocks.length > 1 ? { gridTemplateColumns: `${slide.wide}fr ${1 - slide.wide}fr` } : undefined}
        >
          {slide.blocks.map((block, index) => (
            <BlockView key={index} block={block} title={slide.title} pictures={pictures} live={live} />
          ))}
        </div>
        <footer className="slide-foot">
          <span>{slide.source}</span>
          <span>{workshopText.count(at + 1, deck.slides.length)}</span>
        </footer>
      </div>
    </div>
  )
})

interface BlockViewProps extends Pick<SlideViewProps, 'pictures'> {
  readonly block: SlideBlock
  readonly title: string
  readonly live: LivePart | undefined
}

function BlockView({ block, title, pictures, live }: BlockViewProps) {
  switch (block.kind) {
    case 'table':
      return <TableView table={block} title={title} />
    case 'bars':
      return <BarsView block={block} />
    case 'list':
      return (
        <ul className="slide-list">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'picture': {
      const svg = pictures.get(block.name)
      if (svg === undefined) return <p className="slide-absent">{block.alt}</p>
      const still = (
        <div role="img" aria-label={block.alt}>
          <DrawnPicture svg={svg} />
        </div>
      )
      return live === undefined ? still : live(still)
    }
  }
}

function TableView({ table, title }: { readonly table: SlideTable; readonly title: string }) {
  return (
    <table className="slide-table" aria-label={title}>
      <colgroup>
        {table.columns.map((column) => (
          <col key={column.name} style={{ width: `${column.share * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column.name} scope="col" className={column.right ? 'number' : undefined}>
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          <tr key={at} style={{ height: `${table.lines * 2.4}cqw` }}>
            {row.map((cell, index) => (
              <td key={index} className={table.columns[index]?.right ? 'number' : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function BarsView({ block }: { readonly block: SlideBars }) {
  const highest = block.max ?? Math.max(...block.bars.map((bar) => bar.value), 1)
  return (
    <figure className="slide-bars">
      <figcaption>{commaLine(block.name, block.unit)}</figcaption>
      <ul>
        {block.bars.map((bar) => (
          <li key={bar.name}>
            <span>{bar.name}</span>
            <span className="slide-bar" aria-hidden="true">
              <span
                className={bar.critical ? 'slide-critical' : undefined}
                style={{ width: `${Math.min(100, (100 * bar.value) / highest)}%` }}
              />
            </span>
            <span className="slide-shown">{bar.shown}</span>
          </li>
        ))}
      </ul>
      {block.note !== '' && <p>{block.note}</p>}
    </figure>
  )
}

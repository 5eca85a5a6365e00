import type { ReactNode } from 'react'
import { INTERNAL_STAMP } from '../../domain/disclosure/index.ts'
import type { Letterhead } from '../../domain/letterhead/index.ts'
import { DrawnPicture } from '../figure/index.ts'
import type { Block, CaptionNumber, Report, ReportTable } from '../../workspace/commands/index.ts'

interface ReportViewProps {
  readonly report: Report
  /** The number of each of its tables and pictures. */
  readonly numbers: ReadonlyMap<Block, CaptionNumber>
  /** SVG of each picture by its name; one that is not there leaves its text. */
  readonly pictures: ReadonlyMap<string, string>
}

/** A report as it is read on screen and printed: the same blocks that the .docx holds. */
export function ReportView({ report, numbers, pictures }: ReportViewProps) {
  return (
    <div className={`report report${pageOf(report)}`}>
      {report.stamps.length > 0 && <p className="report-stamp">{report.stamps.join(' · ')}</p>}
      {report.letterhead !== undefined && <HeadView letterhead={report.letterhead} />}
      <h2 className="report-title">{report.title}</h2>
      <p className="complementary">{report.subtitle}</p>
      {report.blocks.map((block, at) => (
        <BlockView
          key={at}
          block={block}
          number={numbers.get(block)}
          before={report.blocks[at - 1]}
          pictures={pictures}
        />
      ))}
      <p className="report-foot complementary">{report.made}</p>
    </div>
  )
}

/** Who signs it, as at the head of the pages of the .docx. */
function HeadView({ letterhead: { entity, office, logo } }: { readonly letterhead: Letterhead }) {
  return (
    <div className="report-head">
      {logo !== null && <img alt="" src={`data:${logo.mime};base64,${logo.base64}`} />}
      <p>
        {entity !== '' && <span>{entity}</span>}
        {office !== '' && <span>{office}</span>}
      </p>
    </div>
  )
}

/** Printed pages carry the stamps in their margin, which only the name of the page can say. */
function pageOf({ stamps }: Report): '' | '-simulado' | '-interno' | '-simulado-interno' {
  const internal = stamps.includes(INTERNAL_STAMP)
  if (stamps.some((stamp) => stamp !== INTERNAL_STAMP)) return internal ? '-simulado-interno' : '-simulado'
  return internal ? '-interno' : ''
}

interface BlockViewProps {
  readonly block: Block
  readonly number: CaptionNumber | undefined
  readonly before: Block | undefined
  readonly pictures: ReadonlyMap<string, string>
}

function BlockView({ block, number, before, pictures }: BlockViewProps): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Tag = ({ 1: 'h3', 2: 'h4', 3: 'h5' } as const)[block.level]
      const page = block.opensPage === true ? ' report-page' : ''
      return <Tag className={`report-heading-${block.level}${page}`}>{block.text}</Tag>
    }
    case 'paragraph':
      return <p className={`report-${block.role}`}>{block.text}</p>
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'table':
      return (
        <TableView
          table={block}
          caption={captionText(block.caption, number)}
          said={number === undefined && before?.kind === 'heading' && before.text === block.caption}
        />
      )
    case 'picture': {
      const svg = pictures.get(block.name)
      return (
        <figure className="report-picture">
          <figcaption>{captionText(block.caption, number)}</figcaption>
          {svg === undefined ? (
            <p>{block.alt}</p>
          ) : (
            <div role="img" aria-label={block.alt}>
              <DrawnPicture svg={svg} />
            </div>
          )}
        </figure>
      )
    }
  }
}

function captionText(caption: string, number: CaptionNumber | undefined): string {
  return number === undefined ? caption : `${number.label} ${number.number}. ${caption}`
}

/** `said`: the heading above says the caption already, which is then only heard. */
function TableView({
  table: { columns, rows, total },
  caption,
  said,
}: {
  readonly table: ReportTable
  readonly caption: string
  readonly said: boolean
}) {
  const cells = (texts: readonly string[]) =>
    texts.map((text, at) =>
      at === 0 ? (
        <th key={at} scope="row" className={columns[at]?.right ? 'number' : undefined}>
          {text}
        </th>
      ) : (
        <td key={at} className={columns[at]?.right ? 'number' : undefined}>
          {text}
        </td>
      ),
    )
  return (
    <div className="scroll-sideways" tabIndex={0} role="group" aria-label={caption}>
      <table className="report-table">
        <caption className={said ? 'hidden-text' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, right }) => (
              <th key={name} scope="col" className={headClass(name, right)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>{cells(row)}</tr>
          ))}
        </tbody>
        {total !== null && (
          <tfoot>
            <tr>{cells(total)}</tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

/** A head of one word stays whole: «N.°» would be cut before its sign. */
function headClass(name: string, isNumber: boolean): string | undefined {
  const classes = [...(isNumber ? ['number'] : []), ...(/\s/.test(name) ? [] : ['one-word'])]
  return classes.length === 0 ? undefined : classes.join(' ')
}

import type { Letterhead } from '../../domain/letterhead/index.ts'
import { headLines } from './letterhead.ts'
import { numberCaptions, type Block, type CaptionNumber, type Report, type ReportTable } from './report.ts'

const STYLE = [
  'body{font:16px/1.5 system-ui,sans-serif;color:#1c2b33;max-width:60rem;margin:0 auto;padding:1rem}',
  '.stamp{border:1px solid #7a5c00;background:#fff3c4;padding:.25rem .75rem;font-weight:700;text-align:center}',
  '.note,footer{color:#4a5a63;font-size:.875rem}',
  '.wide{overflow-x:auto}',
  'table{border-collapse:collapse;width:100%;margin:1rem 0}',
  'caption{text-align:left;font-weight:600;padding:.25rem 0}',
  'th,td{text-align:left;padding:.25rem .5rem;border-bottom:1px solid #c5d0d6;vertical-align:top}',
  'thead th{background:#eef3f5}',
  'tbody th{font-weight:400}',
  '@media (max-width:30rem){h1{font-size:1.5rem}table{font-size:.8125rem}th,td{padding:.25rem}}',
  '.number{text-align:right;font-variant-numeric:tabular-nums}',
  '@media print{.page{break-before:page}}',
].join('\n')

/** A report as one page of its own, with nothing to fetch: it is published as it is (7.3.4.10). */
export function reportPage(report: Report): string {
  const { title, subtitle, stamps, made, blocks, letterhead } = report
  const numbers = numberCaptions(report)
  return [
    '<!doctype html>',
    '<html lang="es">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${plain(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...(stamps.length === 0 ? [] : [`<p class="stamp">${plain(stamps.join(' · '))}</p>`]),
    ...headAsHtml(letterhead),
    `<h1>${plain(title)}</h1>`,
    `<p class="note">${plain(subtitle)}</p>`,
    ...blocks.map((block) => blockAsHtml(block, numbers.get(block))),
    `<footer><p>${plain(made)}</p></footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function headAsHtml(letterhead: Letterhead | undefined): readonly string[] {
  if (letterhead === undefined) return []
  const { logo } = letterhead
  const picture = logo === null ? [] : [`<img alt="" height="44" src="data:${logo.mime};base64,${logo.base64}">`]
  return [
    `<header>${[...picture, ...headLines(letterhead).map((line) => `<p class="note">${plain(line)}</p>`)].join('')}</header>`,
  ]
}

function blockAsHtml(block: Block, number: CaptionNumber | undefined): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${String(block.level + 1)}`
      return `<${tag}${block.opensPage === true ? ' class="page"' : ''}>${plain(block.text)}</${tag}>`
    }
    case 'paragraph':
      return `<p${block.role === 'body' ? '' : ' class="note"'}>${plain(block.text)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${plain(item)}</li>`).join('')}</ul>`
    case 'table':
      return tableAsHtml(block, number)
    case 'picture':
      return `<p>${plain(captionOf(block, number))}. ${plain(block.alt)}</p>`
  }
}

function captionOf({ caption }: { readonly caption: string }, number: CaptionNumber | undefined): string {
  return number === undefined ? caption : `${number.label} ${number.number}. ${caption}`
}

function tableAsHtml(table: ReportTable, number: CaptionNumber | undefined): string {
  const { columns, rows, total } = table
  const cell = (text: string, at: number, tag: string) =>
    `<${tag}${columns[at]?.right === true ? ' class="number"' : ''}>${plain(text)}</${tag.split(' ')[0] ?? tag}>`
  const row = (texts: readonly string[]) =>
    `<tr>${texts.map((text, at) => cell(text, at, at === 0 ? 'th scope="row"' : 'td')).join('')}</tr>`
  const head = columns.map(({ name }, at) => cell(name, at, 'th scope="col"')).join('')
  const foot = total === null ? '' : `<tfoot>${row(total)}</tfoot>`
  return `<div class="wide"><table><caption>${plain(captionOf(table, number))}</caption><thead><tr>${head}</tr></thead><tbody>${rows.map(row).join('')}</tbody>${foot}</table></div>`
}

/** Text with nothing in it that a browser would take for a mark. */
function plain(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${String(mark.charCodeAt(0))};`)
}

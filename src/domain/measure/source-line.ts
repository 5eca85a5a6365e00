import { formatNumber, joinWords } from './format.ts'
import type { Quality } from './measure.ts'
import { qualitiesIn, sourcesFrom } from './source-keys.ts'
import type { Source } from './source.ts'
import { webAddress } from './web-address.ts'

/** What a line of source is printed from; any of the fields may be empty. */
export interface Cited {
  readonly title: string
  readonly publisher: string
  readonly cutOff: string
}

/** What a list of sources is printed from: a source, or what a run kept of one. */
type Described = Cited & Pick<Source, 'licence' | 'address' | 'quality' | 'rowsKept'>

/** What the columns of a list of sources say of one. */
interface SourceCells extends Cited {
  /** Who and what, as one text. */
  readonly origin: string
  readonly licence: string
  readonly address: string
  readonly quality: string
  /** The quality, in capitals where it must not be overlooked. */
  readonly stamp: string
  readonly rows: string
}

/** A source as the columns of a list; a cut-off that is not known is said so. */
export function sourceCells(source: Described, unknown = ''): SourceCells {
  const { title, publisher, cutOff, licence, address = '', quality, rowsKept } = source
  return {
    title: bare(title),
    publisher: bare(publisher),
    origin: originLine(source),
    cutOff: bare(cutOff) === '' ? unknown : bare(cutOff),
    licence: bare(licence),
    address: webAddress(address),
    quality,
    stamp: qualityStamp(quality),
    rows: formatNumber(rowsKept),
  }
}

/**
 * The sources as they are listed: one whose rows are of several origins stands once for each, with its rows and their
 * quality.
 */
export function listSources(sources: Iterable<Source>): readonly Source[] {
  return [...sources].flatMap((source) =>
    source.parts === undefined
      ? [source]
      : sourcesFrom(
          source,
          source.parts.map(({ key }) => key),
        ),
  )
}

/**
 * "observado"; where the rows of a table differ, each quality and how many: "observado y simulado (1 904 y 357 filas)".
 */
export function qualityWords(source: Source): string {
  const kinds = qualitiesIn(source)
  if (kinds.length < 2) return source.quality
  return `${joinWords(kinds.map(({ quality }) => quality))} (${joinWords(kinds.map(({ rows }) => formatNumber(rows)))} filas)`
}

/** A quality as it is printed beside a source: what is invented in capitals. */
export function qualityStamp(quality: Quality): string {
  return quality === 'simulado' ? quality.toUpperCase() : quality
}

/** "Fuente: una. Otra." of lines that were made each by its source. */
export function sourcesSentence(lines: readonly string[]): string {
  return `${labelledSource(joinFields([...new Set(lines)]))}.`
}

/** "Fuente: una" of a line that was made already. */
export function labelledSource(line: string): string {
  return labelled('Fuente', line)
}

/** Title and cut-off as two columns. */
export function citationColumns({ title, cutOff }: Pick<Cited, 'title' | 'cutOff'>): readonly [string, string] {
  return [title, cutOff]
}

/** Several sources as one title and one cut-off, each said once: for a figure that has a column for either. */
export function citeTogether(sources: readonly Cited[]): Pick<Cited, 'title' | 'cutOff'> {
  return { title: saidOnce(sources.map(({ title }) => title)), cutOff: saidOnce(sources.map(({ cutOff }) => cutOff)) }
}

/** Who published several sources, under what licences and at which web address, as three columns. */
export function publicationColumns(
  sources: readonly Pick<Source, 'publisher' | 'licence' | 'address'>[],
): readonly [string, string, string] {
  const addresses = new Set(sources.map(({ address = '' }) => webAddress(address)).filter((each) => each !== ''))
  return [
    saidOnce(sources.map(({ publisher }) => publisher)),
    saidOnce(sources.map(({ licence }) => licence)),
    // Two addresses in one cell are none that opens.
    addresses.size === 1 ? ([...addresses][0] ?? '') : '',
  ]
}

/** Several texts of one column as one, each said once and the empty ones left out. */
function saidOnce(texts: readonly string[]): string {
  return [...new Set(texts.map(bare).filter((text) => text !== ''))].join('; ')
}

/** A title and the cut-off after it: "Matriz de instancias, mayo de 2026". */
export function titleAndCutOff({ title, cutOff }: Pick<Cited, 'title' | 'cutOff'>): string {
  return commaLine(title, cutOff)
}

/** The same for one cell of a table: "Matriz de instancias · mayo de 2026". */
export function dottedLine({ title, cutOff }: Pick<Cited, 'title' | 'cutOff'>): string {
  return [title, cutOff].filter((part) => part.trim() !== '').join(' · ')
}

/** Title and entity, and in parentheses cut-off and quality: "Matriz, MIMP (corte: mayo de 2026; SIMULADO)". */
export function parenthesisedLine(source: Cited, quality: Quality): string {
  return `${commaLine(source.title, source.publisher)} (${shortSourceLine({ ...source, title: '', publisher: '' }, qualityStamp(quality))})`
}

/**
 * Title, publisher, cut-off and quality of a source as one line, without the fields that are empty; "" when all are.
 */
export function sourceLine(source: Cited, quality = ''): string {
  return joinFields([source.title, source.publisher, labelled('Corte', source.cutOff), labelled('Calidad', quality)])
}

/** Whether who published a source published another of some sources too, so that it does not tell them apart. */
export function sharesPublisher(source: Cited, sources: readonly Cited[]): boolean {
  return sources.some((other) => other !== source && bare(other.publisher) === bare(source.publisher))
}

/** The short form for paper: who publishes it (or its title), cut-off and quality, between semicolons. */
export function shortSourceLine({ title, publisher, cutOff }: Cited, quality = ''): string {
  const whom = bare(publisher) === '' ? bare(title) : bare(publisher)
  return [whom, labelled('corte', cutOff), bare(quality)].filter((part) => part !== '').join('; ')
}

/** Who and what, without cut-off: "Título. Entidad". */
export function originLine({ title, publisher }: Omit<Cited, 'cutOff'>): string {
  return joinFields([title, publisher])
}

/** The same between commas: "Título, Entidad". */
export function commaLine(...fields: readonly string[]): string {
  return fields
    .map(bare)
    .filter((field) => field !== '')
    .join(', ')
}

/** Several lines as one text, those that are empty left out: "Una. Otra". */
export function joinFields(fields: readonly string[]): string {
  return fields
    .map(bare)
    .filter((field) => field !== '')
    .join('. ')
}

function labelled(label: string, value: string): string {
  return bare(value) === '' ? '' : `${label}: ${bare(value)}`
}

/** Without the spaces around it, nor a point at the end that the line puts itself. */
function bare(field: string): string {
  return field.replace(/^[\s.]+|[\s.]+$/g, '')
}

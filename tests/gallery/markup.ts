/** A tag or a run of text of our own markup, in which neither "<" nor ">" stands inside an attribute. */
export type Token =
  | { readonly kind: 'open' | 'close' | 'void'; readonly name: string; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }

export function readTokens(markup: string): readonly Token[] {
  return [...markup.matchAll(/<(\/?)([a-zA-Z][\w:-]*)[^>]*>|[^<]+/g)].map(([text, slash, name]) => {
    if (name === undefined) return { kind: 'text', text }
    return { kind: slash === '/' ? 'close' : text.endsWith('/>') ? 'void' : 'open', name, text }
  })
}

/** Attributes of a tag as they are written. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  return new Map([...tag.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name ?? '', value ?? '']))
}

/** Elements between whose tags white space may stand without a change of look. */
const BLOCKS = new Set(
  (
    'body div p h1 h2 h3 h4 h5 h6 section article aside header footer ul ol li dl dt dd table caption colgroup col thead ' +
    'tbody tfoot tr th td figure figcaption form fieldset details summary svg g path rect circle line polygon polyline ' +
    'text defs pattern clipPath title desc style foreignObject use image marker'
  ).split(' '),
)

/** The same markup with a line of its own for every element that is a block, so that a change is read line by line. */
export function layOutLines(markup: string): string {
  const lines: string[] = ['']
  /** Of each open element, whether a block stood inside it: its end then has a line of its own. */
  const open: boolean[] = []
  const end = () => {
    if (lines.at(-1) !== '') lines.push('')
  }
  const add = (text: string) => {
    const last = lines.length - 1
    lines[last] = (lines[last] === '' ? ' '.repeat(open.length) : (lines[last] ?? '')) + text
  }
  const tokens = readTokens(markup)
  tokens.forEach((token, at) => {
    const isBlock = token.kind !== 'text' && BLOCKS.has(token.name)
    const held = token.kind === 'close' ? (open.pop() ?? false) : true
    if (isBlock && held && tokens[at - 1]?.kind !== 'text') end()
    add(token.text)
    if (isBlock && token.kind !== 'close') open.fill(true)
    if (token.kind === 'open') open.push(false)
    if (isBlock && token.kind !== 'open' && tokens[at + 1]?.kind !== 'text') end()
  })
  return `${lines.filter((line) => line.trim() !== '').join('\n')}\n`
}

/** Numbers of the drawing with at most two decimals; texts and style rules stay as they are. */
export function roundNumbers(markup: string): string {
  return markup.replace(/(?<=<[^>]*"[^">]*)-?\d+\.\d{3,}(?=[^">]*")/g, (number) =>
    String(Math.round(Number(number) * 100) / 100),
  )
}

/** What a line of source is printed from; any of the fields may be empty. */
export interface Cited {
  readonly title: string
  readonly publisher: string
  readonly cutOff: string
}

/** Title, publisher, cut-off and quality of a source as one line, without the fields that are empty; "" when all are. */
export function sourceLine(source: Cited, quality = ''): string {
  return joinFields([source.title, source.publisher, labelled('Corte', source.cutOff), labelled('Calidad', quality)])
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

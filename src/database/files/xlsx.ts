import type { ReadCells } from './cells.ts'
import { MAX_SHEETS } from './limits.ts'
import { Refusal } from './refusal.ts'
import { readXlsxSheet, unescapeControls, type Book } from './xlsx-sheet.ts'
import { readStyles } from './xlsx-styles.ts'
import { walkXml } from './xml.ts'
import { unpackSoon, type ZipEntry } from './zip.ts'

type Part = (path: string) => Promise<Uint8Array | null>
interface SheetLink {
  readonly name: string
  readonly id: string
  readonly hidden: boolean
}
interface Links {
  readonly sheets: ReadonlyMap<string, string>
  readonly strings: string | null
  readonly styles: string | null
}

const WORKBOOK = 'xl/workbook.xml'
const LINKS = 'xl/_rels/workbook.xml.rels'

/** Reads every worksheet of an .xlsx; formulas give the value that was last saved, dates their serial with a mark. */
export async function readXlsx(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<ReadCells> {
  const part = partsOf(bytes, entries)
  const { sheets, date1904 } = readWorkbookPart(await part(WORKBOOK))
  if (sheets.length > MAX_SHEETS) throw new Refusal('too-many-sheets', String(sheets.length))
  const links = readLinks(await part(LINKS))
  const book: Book = {
    strings: links.strings === null ? [] : readStrings(await part(links.strings), links.strings),
    styles: links.styles === null ? [] : readStyles(await part(links.styles), links.styles),
    date1904,
    cells: 0,
  }
  const read: ReturnType<typeof readXlsxSheet>[] = []
  for (const { name, id, hidden } of sheets) {
    const path = links.sheets.get(id)
    const source = path === undefined ? null : await part(path)
    if (source) read.push(readXlsxSheet(source, name, hidden, book))
  }
  if (read.length === 0) throw new Refusal('damaged-file', WORKBOOK)
  return {
    ok: true,
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    dialect: null,
    notes: read.flatMap((one) => one.notes),
    sheets: read.map((one) => one.sheet),
  }
}

/** The parts of the package by their path, whatever the case of its letters. */
function partsOf(bytes: Uint8Array, entries: readonly ZipEntry[]): Part {
  const byPath = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  return async (path) => {
    const entry = byPath.get(path.toLowerCase())
    return entry ? await unpackSoon(bytes, entry) : null
  }
}

function readWorkbookPart(part: Uint8Array | null): { sheets: SheetLink[]; date1904: boolean } {
  const sheets: SheetLink[] = []
  let date1904 = false
  walkXml(part ?? new Uint8Array(), WORKBOOK, {
    open: (element, attributes) => {
      if (element === 'workbookPr') date1904 = /^(1|true|on)$/.test(attributes.get('date1904') ?? '')
      if (element !== 'sheet') return
      sheets.push({
        name: unescapeControls(attributes.get('name') ?? ''),
        id: attributes.prefixed('id') ?? '',
        hidden: (attributes.get('state') ?? 'visible') !== 'visible',
      })
    },
  })
  return { sheets, date1904 }
}

function readLinks(part: Uint8Array | null): Links {
  const sheets = new Map<string, string>()
  let strings: string | null = null
  let styles: string | null = null
  walkXml(part ?? new Uint8Array(), LINKS, {
    open: (element, attributes) => {
      if (element !== 'Relationship') return
      const type = attributes.get('Type') ?? ''
      const target = resolve(attributes.get('Target') ?? '')
      if (type.endsWith('/worksheet')) sheets.set(attributes.get('Id') ?? '', target)
      if (type.endsWith('/sharedStrings')) strings = target
      if (type.endsWith('/styles')) styles = target
    },
  })
  return { sheets, strings, styles }
}

function resolve(target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : `xl/${target}`).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

// A string may come in runs of different looks; its phonetic reading is no part of it.
function readStrings(part: Uint8Array | null, where: string): string[] {
  const strings: string[] = []
  let text = ''
  let taking = false
  let phonetic = false
  if (part)
    walkXml(part, where, {
      open: (element) => {
        if (element === 'si') text = ''
        else if (element === 'rPh') phonetic = true
        else if (element === 't') taking = !phonetic
      },
      close: (element) => {
        if (element === 'si') strings.push(unescapeControls(text))
        else if (element === 'rPh') phonetic = false
        else if (element === 't') taking = false
      },
      text: (piece) => {
        if (taking) text += piece
      },
    })
  return strings
}

import { zipSync } from 'fflate'
import { cleanPicture } from './clean-picture.ts'
import { reservedIn, type ReservedParagraph } from './docx-text.ts'
import { listZip, unpack } from './zip.ts'

/** Why a document may not be kept. */
type DocxFault = 'no_es_docx' | 'demasiado_grande' | 'macros' | 'objetos'
export type CleanedDocx =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly fault: DocxFault }
  | { readonly ok: false; readonly fault: 'reservado'; readonly where: ReservedParagraph }

/** Bytes of a document: two are kept where short texts are, and one is a few pages with a coat of arms. */
export const MAX_DOCX_BYTES = 1024 * 1024

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
/** The parts that a document is drawn with; no other is kept: properties, comments, people, custom XML, templates. */
const TEXT_PART = /^word\/(document|styles|numbering|footnotes|endnotes|header\d*|footer\d*|theme\/theme\d*)\.xml$/
const PICTURE_PART = /^word\/media\/[\w.-]+\.(png|jpe?g)$/i
const MACROS = /vbaProject|vbaData|\.dotm$/i
const OBJECTS = /^word\/(embeddings|activeX|charts|diagrams|ink|media)\//i
const KEPT_RELATION = /\/(styles|numbering|footnotes|endnotes|header|footer|theme|image|hyperlink)"/
/** Fields that fetch something from elsewhere. */
const FETCHES = /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|MACROBUTTON|DATABASE)\b/

class Unkept extends Error {
  constructor(readonly fault: DocxFault) {
    super(fault)
  }
}

/**
 * A .docx from anywhere, made anew of the parts that it is drawn with: nothing of who wrote it, no macro, no object and
 * nothing fetched. One that holds something of persons or of a refuge is not kept, and it is told where.
 */
export function cleanDocx(bytes: Uint8Array): CleanedDocx {
  if (bytes.length > MAX_DOCX_BYTES) return { ok: false, fault: 'demasiado_grande' }
  try {
    const parts = readParts(bytes)
    for (const [name, xml] of parts.texts) {
      const where = reservedIn(xml) ?? reservedIn(parts.relations.get(name)?.judged ?? '')
      if (where !== null) return { ok: false, fault: 'reservado', where }
    }
    for (const [name, xml] of parts.texts) checkReferences(xml, parts.relations.get(name)?.kept ?? [])
    return { ok: true, bytes: writeParts(parts) }
  } catch (error) {
    return { ok: false, fault: error instanceof Unkept ? error.fault : 'no_es_docx' }
  }
}

interface Relations {
  readonly kept: readonly string[]
  /** Addresses that the document leads to, as text to be judged. */
  readonly judged: string
}

interface DocxParts {
  readonly texts: ReadonlyMap<string, string>
  readonly pictures: ReadonlyMap<string, Uint8Array>
  readonly relations: ReadonlyMap<string, Relations>
  readonly evenAndOdd: boolean
}

function readParts(bytes: Uint8Array): DocxParts {
  const entries = listZip(bytes)
  const names = entries.map(({ name }) => name)
  if (names.some((name) => MACROS.test(name))) throw new Unkept('macros')
  if (names.some((name) => OBJECTS.test(name) && !PICTURE_PART.test(name))) throw new Unkept('objetos')
  const open = (name: string) => {
    const entry = entries.find((each) => each.name === name)
    return entry === undefined ? '' : xmlOf(unpack(bytes, entry))
  }
  const texts = new Map(names.filter((name) => TEXT_PART.test(name)).map((name) => [name, tidy(open(name))]))
  if (!texts.has('word/document.xml')) throw new Unkept('no_es_docx')
  const pictures = new Map<string, Uint8Array>()
  for (const entry of entries.filter(({ name }) => PICTURE_PART.test(name))) {
    const picture = cleanPicture(unpack(bytes, entry))
    if (picture === null) throw new Unkept('objetos')
    pictures.set(entry.name, picture)
  }
  const isKept = (target: string) => texts.has(target) || pictures.has(target)
  const relations = new Map([...texts.keys()].map((name) => [name, relationsOf(open(relationsName(name)), isKept)]))
  return { texts, pictures, relations, evenAndOdd: /<w:evenAndOddHeaders\b/.test(open('word/settings.xml')) }
}

function relationsName(part: string): string {
  return part.replace(/([^/]+)$/, '_rels/$1.rels')
}

/** What the part says, in the one encoding and without declarations that could hide something. */
function xmlOf(bytes: Uint8Array): string {
  const xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  if (/<!/.test(xml)) throw new Unkept('objetos')
  return xml
}

/** Without who changed what and when, and without the marks of comments, which are not kept. */
function tidy(xml: string): string {
  const fields = [...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)|w:instr="([^"]*)"/g)].map((found) =>
    found.slice(1).join(''),
  )
  if (FETCHES.test(fields.join(''))) throw new Unkept('objetos')
  return xml
    .replace(/<(?:\w+:)?comment(?:RangeStart|RangeEnd|Reference)\b[^>]*\/>/g, '')
    .replace(/\s(\w+:author)=(?:"[^"]*"|'[^']*')/g, ' $1=""')
    .replace(/\s\w+:(?:initials|date|userId|providerId)=(?:"[^"]*"|'[^']*')/g, '')
}

/** The relations of a part that may stay. */
function relationsOf(xml: string, isKept: (target: string) => boolean): Relations {
  const told = [...xml.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => KEPT_RELATION.test(tag))
  const targetOf = (tag: string) => /\sTarget="([^"]*)"/.exec(tag)?.[1] ?? ''
  const kept = told.filter((tag) => {
    if (!/TargetMode="External"/.test(tag)) return isKept(partAt(targetOf(tag)))
    return /\/hyperlink"/.test(tag) && /^https?:/i.test(targetOf(tag))
  })
  return { kept, judged: told.map((tag) => targetOf(tag).replace(/^mailto:/i, '')).join('</w:p>') }
}

function partAt(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `word/${target}`
}

/** A part that leads to what is not kept could not be opened again. */
function checkReferences(xml: string, kept: readonly string[]): void {
  const ids = new Set(kept.map((tag) => /\sId="([^"]*)"/.exec(tag)?.[1]))
  for (const [, id = ''] of xml.matchAll(/\sr:\w+="([^"]*)"/g))
    if (id !== '' && !ids.has(id)) throw new Unkept('objetos')
}

function writeParts({ texts, pictures, relations, evenAndOdd }: DocxParts): Uint8Array {
  const encoder = new TextEncoder()
  const files: Record<string, Uint8Array> = {}
  const put = (name: string, xml: string) => {
    files[name] = encoder.encode(xml)
  }
  put('[Content_Types].xml', contentTypes([...texts.keys()]))
  put('_rels/.rels', relationsXml([relation('rId1', 'officeDocument', 'word/document.xml')]))
  for (const [name, xml] of texts) {
    put(name, xml)
    const kept = relations.get(name)?.kept ?? []
    const own = name === 'word/document.xml' ? [...kept, relation('brechaSettings', 'settings', 'settings.xml')] : kept
    if (own.length > 0) put(relationsName(name), relationsXml(own))
  }
  put('word/settings.xml', settings(evenAndOdd))
  for (const [name, picture] of pictures) files[name] = picture
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) })
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
}

function relationsXml(relations: readonly string[]): string {
  const tags = relations.map((tag) => tag.replace(/\s*\/?>$/, '/>'))
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${tags.join('')}</Relationships>`
}

function settings(evenAndOdd: boolean): string {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const mode = `<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>`
  const even = evenAndOdd ? '<w:evenAndOddHeaders/>' : ''
  return `${HEAD}<w:settings xmlns:w="${word}">${even}<w:compat>${mode}</w:compat></w:settings>`
}

function contentTypes(parts: readonly string[]): string {
  const typeOf = (name: string) => {
    const [, kind = ''] = /^word\/(?:theme\/)?([a-z]+)/.exec(name) ?? []
    if (kind === 'theme') return 'application/vnd.openxmlformats-officedocument.theme+xml'
    return `${WORD}.${kind === 'document' ? 'document.main' : kind}+xml`
  }
  const usual = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['jpg', 'image/jpeg'],
    ['jpeg', 'image/jpeg'],
  ].map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`)
  const named = [...parts, 'word/settings.xml'].map(
    (name) => `<Override PartName="/${name}" ContentType="${typeOf(name)}"/>`,
  )
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${[...usual, ...named].join('')}</Types>`
}

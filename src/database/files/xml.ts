import { Parser } from 'saxen'
import { Refusal } from './refusal.ts'

/**
 * What a reader of XML wants to know: elements by their local name, their attributes on demand, text with its entities
 * resolved.
 */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: XmlAttributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/**
 * The attributes of the element being opened, and of no other: one reader serves the whole walk.
 * `prefixed` finds an attribute by its local name under any namespace prefix.
 */
export interface XmlAttributes {
  readonly get: (name: string) => string | undefined
  readonly prefixed: (name: string) => string | undefined
}

const PROLOGUE_BYTES = 64 * 1024

/** Walks an XML part of an office document; malformed XML is a damaged file, and a document type is a bomb. */
export function walkXml(part: Uint8Array, where: string, handlers: XmlHandlers): void {
  refuseEntities(part, where)
  walkXmlText(xmlText(part, part.length), where, handlers)
}

/** Walks XML that was decoded already and declares no document type. */
export function walkXmlText(xml: string, where: string, handlers: XmlHandlers): void {
  const parser = new Parser()
  const current: CurrentElement = { attributes: () => ({}), decode: (text) => text }
  const attributes = attributeReader(current)
  parser.on('openTag', (name, read, decode) => {
    current.attributes = read
    current.decode = decode
    handlers.open?.(localName(name), attributes)
  })
  parser.on('closeTag', (name) => {
    handlers.close?.(localName(name))
  })
  parser.on('text', (text, decode) => {
    handlers.text?.(text.includes('&') ? decode(text) : text)
  })
  parser.on('cdata', (text) => {
    handlers.text?.(text)
  })
  parser.on('error', () => {
    throw new Refusal('damaged-file', where)
  })
  parser.parse(xml)
}

interface CurrentElement {
  attributes: () => Record<string, string>
  decode: (text: string) => string
}

function attributeReader(current: CurrentElement): XmlAttributes {
  const get = (name: string): string | undefined => {
    const raw = current.attributes()
    const value = Object.hasOwn(raw, name) ? raw[name] : undefined
    return value?.includes('&') ? current.decode(value) : value
  }
  const prefixed = (name: string): string | undefined =>
    get(Object.keys(current.attributes()).find((key) => key.endsWith(`:${name}`) && !key.startsWith('xmlns:')) ?? name)
  return { get, prefixed }
}

/** An office document never declares a document type; one that does is after entity expansion. */
export function refuseEntities(part: Uint8Array, where: string): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(xmlText(part, PROLOGUE_BYTES))) throw new Refusal('xml-entities', where)
}

/** The text of so many bytes of a part. */
export function xmlText(part: Uint8Array, length: number): string {
  const little = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0x3c && part[1] === 0)
  const big = (part[0] === 0xfe && part[1] === 0xff) || (part[0] === 0 && part[1] === 0x3c)
  return new TextDecoder(little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8').decode(part.subarray(0, length))
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

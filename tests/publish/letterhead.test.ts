import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { LETTERHEAD_LIMITS, madeBy, NO_LETTERHEAD, type Logo } from '../../src/domain/letterhead/index.ts'
import { reportPage, withLetterhead, writeDocx } from '../../src/publish/document/index.ts'
import { cleanLogo, logoBytes } from '../../src/publish/letterhead/index.ts'
import { EMPTY_PAPERS, mergePapers, readPapers, writePapers } from '../../src/workspace/papers/index.ts'

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)
const REPORT = {
  title: 'Resumen',
  subtitle: 'Hoy',
  stamps: [],
  made: 'Elaborado con Brecha sobre los datos cargados. Noviembre de 2026',
  fileName: 'resumen',
  blocks: [],
}
const OFFICE = { ...NO_LETTERHEAD, entity: 'MIMP', office: 'DPVLV <b>', place: 'Lima' }

/** A part of a PNG: length, name, bytes, and a sum that nobody reads here. */
function part(name: string, text: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  return Buffer.concat([length, Buffer.from(name + text), Buffer.alloc(4)])
}

/** A segment of a JPEG. */
function segment(mark: number, bytes: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length + 2)
  return Buffer.concat([Buffer.from([0xff, mark]), length, bytes])
}

function logoOf(bytes: Uint8Array): Logo {
  const logo = cleanLogo(bytes)
  if (typeof logo === 'string') throw new Error(logo)
  return logo
}

describe('Who signs the documents', () => {
  it('a PNG keeps what draws it and loses the texts and places that an editor noted', () => {
    const noted = Buffer.concat([
      PIXEL.subarray(0, 33),
      part('tEXt', 'Author\0Alguien'),
      part('eXIf', 'GPS'),
      PIXEL.subarray(33),
    ])
    const logo = logoOf(noted)
    expect([logo.mime, logo.width, logo.height]).toEqual(['image/png', 1, 1])
    expect(Buffer.from(logoBytes(logo))).toEqual(PIXEL)
  })

  it('a JPEG keeps its frame and loses EXIF and comments', () => {
    const frame = segment(0xc0, Buffer.from([8, 0, 20, 0, 30, 1, 1, 0x11, 0]))
    const [start, scan] = [Buffer.from([0xff, 0xd8]), Buffer.from([0xff, 0xda, 0, 2, 7, 7, 0xff, 0xd9])]
    const jfif = segment(0xe0, Buffer.from('JFIF\0'))
    const noted = [start, jfif, segment(0xe1, Buffer.from('Exif GPS')), segment(0xfe, Buffer.from('nota')), frame, scan]
    const logo = logoOf(Buffer.concat(noted))
    expect([logo.mime, logo.width, logo.height]).toEqual(['image/jpeg', 30, 20])
    expect(Buffer.from(logoBytes(logo))).toEqual(Buffer.concat([start, jfif, frame, scan]))
  })

  it('whatever else a file is, it is refused with its reason and nothing breaks', () => {
    expect(cleanLogo(Buffer.from('<svg/>'))).toBe('tipo')
    expect(cleanLogo(new Uint8Array(LETTERHEAD_LIMITS.logo + 1))).toBe('tamano')
    expect(cleanLogo(PIXEL.subarray(0, 40))).toBe('danado')
    const heads = fc.constantFrom(PIXEL.subarray(0, 8), Buffer.from([0xff, 0xd8]), Buffer.alloc(0))
    fc.assert(
      fc.property(heads, fc.uint8Array({ maxLength: 80 }), (head, rest) => {
        const made = cleanLogo(Buffer.concat([head, rest]))
        expect(typeof made === 'string' || made.width > 0).toBe(true)
      }),
    )
  })

  it('the «Elaborado» line names the office, and a model that nobody made is left as it is', () => {
    expect(madeBy(OFFICE, REPORT.made)).toBe(
      'Elaborado: DPVLV <b>, MIMP, Lima. Hecho con Brecha sobre los datos cargados. Noviembre de 2026',
    )
    expect(madeBy(OFFICE, 'Proyecto de oficio: revíselo')).toBe('Proyecto de oficio: revíselo')
    expect(withLetterhead(REPORT, NO_LETTERHEAD)).toBe(REPORT)
  })

  it('stands at the head of the pages of the .docx and of the published page, as text', async () => {
    const signed = withLetterhead(REPORT, { ...OFFICE, logo: logoOf(PIXEL) })
    const parts = unzipSync(await writeDocx(signed, new Map()))
    const heads = Object.entries(parts).filter(([name]) => /^word\/header\d+\.xml$/.test(name))
    expect(heads.map(([, bytes]) => strFromU8(bytes)).join('')).toMatch(/<w:drawing>.+MIMP.+DPVLV &lt;b&gt;/s)
    const page = reportPage(signed)
    expect(page).toContain('<p class="note">DPVLV &#60;b&#62;</p>')
    expect(page).toContain('src="data:image/png;base64,')
  })

  it('comes back whole from what is kept, without what a hand put in its logo, and two desks write it field by field', () => {
    const membrete = { ...OFFICE, logo: logoOf(PIXEL) }
    const kept = new Map(writePapers({ ...EMPTY_PAPERS, membrete }))
    expect(readPapers(kept).papers.membrete).toEqual(membrete)
    const altered = { ...membrete, logo: { ...membrete.logo, base64: 'PHN2Zy8+' } }
    expect(readPapers(new Map(writePapers({ ...EMPTY_PAPERS, membrete: altered }))).damaged).toBe(true)
    const of = (part: Partial<typeof OFFICE>) => ({ ...EMPTY_PAPERS, membrete: { ...NO_LETTERHEAD, ...part } })
    expect(mergePapers(of({}), of({ entity: 'MIMP' }), of({ place: 'Lima' })).membrete).toEqual({
      ...NO_LETTERHEAD,
      entity: 'MIMP',
      place: 'Lima',
    })
  })
})

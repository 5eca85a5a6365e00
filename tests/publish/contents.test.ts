import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { steady } from '../../src/publish/bundle/steady.ts'
import { writeDocx, type Block, type Report } from '../../src/publish/document/index.ts'

const NAMES = ['Lo que hay que saber', 'En breve', 'Fuentes']
const table = (rows: number): Block => ({
  kind: 'table',
  caption: 'Casos',
  columns: [{ name: 'Año', right: false }],
  rows: Array.from({ length: rows }, (_, at) => [String(2000 + at)]),
  total: null,
})
const report = (rows: number, more: Partial<Report> = {}): Report => ({
  ...{ title: 'Informe', subtitle: '2026', stamps: [], made: 'Elaborado con Brecha', fileName: 'informe' },
  blocks: NAMES.flatMap((text) => [{ kind: 'heading' as const, level: 1 as const, text }, table(rows)]),
  ...more,
})

async function bodyOf(of: Report): Promise<string> {
  return strFromU8(unzipSync(await writeDocx(of, new Map()))['word/document.xml'] ?? new Uint8Array())
}

describe('The table of contents of a document', () => {
  test('is a field whose entries are its sections, already written and linked, after what is to be known', async () => {
    const body = await bodyOf(report(100))
    const [, field = ''] = /<w:sdt>(.*?)<\/w:sdt>/s.exec(body) ?? []
    expect(field).toContain('TOC ')
    const entries = [...field.matchAll(/<w:hyperlink [^>]*w:anchor="(\w+)".*?<w:t[^>]*>([^<]+)</gs)]
    expect(entries.map(([, , text]) => text)).toEqual(NAMES)
    for (const [, anchor] of entries) expect(body).toContain(`w:name="${anchor}"`)
    expect(body.indexOf('<w:sdt>')).toBeGreaterThan(body.indexOf('2099'))
  })

  test('leads to the same places in a document made again', async () => {
    const made = async () => Buffer.from(steady('a.docx', await writeDocx(report(100), new Map()), '2026-11-21'))
    expect((await made()).equals(await made())).toBe(true)
  })

  test('is left out of a short document and of a form', async () => {
    expect(await bodyOf(report(20))).not.toContain('TOC ')
    expect(await bodyOf(report(100, { isForm: true }))).not.toContain('TOC ')
  })
})

import { Document, Header, HeadingLevel, Paragraph, Packer, TextRun, ExternalHyperlink } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { cleanDocx, MAX_DOCX_BYTES } from '../../src/database/files/index.ts'
import type { OwnModel } from '../../src/domain/instancias/index.ts'
import { EMPTY_PAPERS, readPapers, toBase64, writePapers } from '../../src/workspace/papers/index.ts'

const SAFE = 'Ordenanza que crea la instancia de concertación, Ley N.° 30364'

async function model(paragraphs: readonly Paragraph[]): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Rosa Quispe',
    lastModifiedBy: 'Rosa Quispe',
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Gobierno regional')] }) },
        children: [new Paragraph({ text: SAFE, heading: HeadingLevel.HEADING_1 }), ...paragraphs],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** The document with some of its parts changed. */
function changed(bytes: Uint8Array, change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(bytes)
  change(parts)
  return zipSync(parts)
}

function cleaned(bytes: Uint8Array): Record<string, string> {
  const result = cleanDocx(bytes)
  if (!result.ok) throw new Error(result.fault)
  return Object.fromEntries(Object.entries(unzipSync(result.bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

const typed = (text: string) => new Paragraph({ children: [new TextRun(text.slice(0, 6)), new TextRun(text.slice(6))] })

describe('The own model of an office', () => {
  test('keeps what it says and nothing of who wrote it', async () => {
    const bytes = changed(await model([typed('Artículo primero')]), (parts) => {
      const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
      const marked = body.replace(
        '<w:body>',
        '<w:body><w:p><w:ins w:id="1" w:author="Rosa Quispe" w:date="2026-01-02T03:04:05Z"/></w:p>',
      )
      parts['word/document.xml'] = strToU8(marked)
      parts['word/people.xml'] = strToU8('<w15:people>Rosa Quispe</w15:people>')
    })
    const parts = cleaned(bytes)
    const told = Object.values(parts).join('')
    expect(told).toContain('Gobierno regional')
    expect(told).toContain(SAFE)
    expect(told).not.toContain('Quispe')
    expect(told).not.toContain('2026-01-02')
    expect(Object.keys(parts).filter((name) => /docProps|people|comments|customXml/.test(name))).toEqual([])
  })

  test('cleaned once more it is the same', async () => {
    const once = cleanDocx(await model([]))
    if (!once.ok) throw new Error(once.fault)
    expect(cleanDocx(once.bytes)).toEqual(once)
  })

  test.each([
    ['DNI 40404040', 'dni'],
    ['escriba a mesa@ejemplo.pe', 'correo'],
    ['la alcaldesa Rosa Quispe', 'nombre'],
    ['Hogar de Refugio Temporal, jirón Lima 120', 'refugio'],
  ])('that holds «%s», cut in two runs, is not kept and it is told where', async (text, kind) => {
    const result = cleanDocx(await model([typed(text)]))
    expect(result).toMatchObject({ ok: false, fault: 'reservado', where: { paragraph: 2 } })
    expect(!result.ok && result.fault === 'reservado' && result.where.kinds).toContain(kind)
  })

  test('that leads to a mailbox is not kept', async () => {
    const link = new ExternalHyperlink({ children: [new TextRun('aquí')], link: 'mailto:mesa@ejemplo.pe' })
    expect(cleanDocx(await model([new Paragraph({ children: [link] })]))).toMatchObject({ fault: 'reservado' })
  })

  test('with macros, objects, fields that fetch, or no document at all is not kept', async () => {
    const bytes = await model([])
    const withPart = (name: string) => cleanDocx(changed(bytes, (parts) => void (parts[name] = strToU8('x'))))
    expect(withPart('word/vbaProject.bin')).toEqual({ ok: false, fault: 'macros' })
    expect(withPart('word/embeddings/oleObject1.bin')).toEqual({ ok: false, fault: 'objetos' })
    expect(withPart('word/media/image1.emf')).toEqual({ ok: false, fault: 'objetos' })
    const fetching = changed(bytes, (parts) => {
      const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
      const field = '<w:p><w:r><w:instrText>INCLUDETEXT "x"</w:instrText></w:r></w:p>'
      parts['word/document.xml'] = strToU8(body.replace('<w:body>', `<w:body>${field}`))
    })
    expect(cleanDocx(fetching)).toEqual({ ok: false, fault: 'objetos' })
    expect(cleanDocx(strToU8('no es un zip'))).toEqual({ ok: false, fault: 'no_es_docx' })
    expect(cleanDocx(zipSync({ 'hola.txt': strToU8('hola') }))).toEqual({ ok: false, fault: 'no_es_docx' })
    expect(cleanDocx(new Uint8Array(MAX_DOCX_BYTES + 1))).toEqual({ ok: false, fault: 'demasiado_grande' })
  })

  test('comes back from what is kept, and one of a stranger that may not be kept does not', async () => {
    const clean = cleanDocx(await model([]))
    if (!clean.ok) throw new Error(clean.fault)
    const own: OwnModel = {
      id: 'ordenanza',
      fileName: 'modelo.docx',
      addedOn: '2026-11-29',
      docx: toBase64(clean.bytes),
    }
    const read = (modelos: readonly OwnModel[]) => readPapers(new Map(writePapers({ ...EMPTY_PAPERS, modelos })))
    expect(read([own])).toMatchObject({ damaged: false, papers: { modelos: [own] } })
    expect(read([own, own])).toMatchObject({ damaged: true, papers: { modelos: [] } })
    const strange = { ...own, docx: toBase64(await model([typed('DNI 40404040')])) }
    expect(read([strange])).toMatchObject({ damaged: true, papers: { modelos: [] } })
  })
})

import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readCells } from '../../src/database/files/index.ts'
import { runCli } from './cli-run.ts'

async function model(text: string): Promise<Uint8Array> {
  const sections = [{ children: [new Paragraph(text)] }]
  return new Uint8Array(await Packer.toBuffer(new Document({ creator: 'Rosa Quispe', sections })))
}

async function folder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'brecha-kit-'))
}

describe('kit', () => {
  it('writes the book of a region and that of a provincia, with what each owes', async () => {
    const place = await folder()
    expect(await runCli(['kit', '--region', '18', '--salida', place])).toMatchObject({ code: 0 })
    expect(await runCli(['kit', '--provincia', '1801', '--salida', place])).toMatchObject({ code: 0 })
    const names = (await readdir(place)).sort()
    expect(names).toEqual(['kit-provincia-1801-simulado-2026-11-21.xlsx', 'kit-region-18-simulado-2026-11-21.xlsx'])
    const owed = await Promise.all(
      names.map(async (name) => {
        const read = await readCells(new Uint8Array(await readFile(path.join(place, name))), name)
        const sheet = read.ok ? read.sheets.find((each) => each.name === 'Instancias') : undefined
        return sheet?.cells.slice(2).map(([code]) => code) ?? []
      }),
    )
    expect(owed[0]?.every((code) => code?.startsWith('1801'))).toBe(true)
    expect([owed[0]?.[0], owed[1]?.[0]]).toEqual(['1801', '18'])
    expect(owed[1]?.length).toBe(22)
  })

  it('tells a region whose matrix is declared complete what an empty stage counts as, and no other', async () => {
    const place = await folder()
    const instructionsOf = async (region: string) => {
      const asked = ['kit', '--region', region, '--matriz-completa-en', '18', '--salida', place]
      expect(await runCli(asked)).toMatchObject({ code: 0 })
      const name = `kit-region-${region}-simulado-2026-11-21.xlsx`
      const read = await readCells(new Uint8Array(await readFile(path.join(place, name))), name)
      const sheet = read.ok ? read.sheets.find((each) => each.name === 'Instrucciones') : undefined
      return (sheet?.cells ?? []).flat().join('\n')
    }
    expect(await instructionsOf('18')).toMatch(/la etapa vacía se cuenta como que no existe/)
    expect(await instructionsOf('23')).not.toMatch(/se cuenta como que no existe/)
  })

  it('takes the own models of a folder or of a zip along, without who wrote them', async () => {
    const from = await folder()
    await mkdir(path.join(from, 'modelos'))
    await writeFile(path.join(from, 'modelos', 'Nuestra ordenanza.docx'), await model('Artículo 1'))
    await writeFile(path.join(from, 'modelos', 'Acta de instalación.docx'), await model('Se instala'))
    const zip = path.join(from, 'de-la-pagina.zip')
    const packed = { 'modelo-propio-de-acta/suya.docx': await model('Se instala'), 'anexo-1.docx': await model('No') }
    await writeFile(zip, zipSync(packed))
    const written = async (models: string) => {
      const place = await folder()
      const asked = ['kit', '--provincia', '1801', '--salida', place, '--modelos', models]
      expect(await runCli(asked)).toMatchObject({ code: 0 })
      const names = (await readdir(place, { recursive: true })).filter((name) => name.endsWith('.docx')).sort()
      const parts = await Promise.all(
        names.map(async (name) => Object.values(unzipSync(new Uint8Array(await readFile(path.join(place, name)))))),
      )
      expect(
        parts
          .flat()
          .map((part) => strFromU8(part))
          .join(''),
      ).not.toContain('Quispe')
      return names
    }
    expect(await written(path.join(from, 'modelos'))).toEqual([
      'modelo-propio-de-acta/Acta de instalación.docx',
      'modelo-propio-de-ordenanza/Nuestra ordenanza.docx',
    ])
    expect(await written(zip)).toEqual(['modelo-propio-de-acta/suya.docx'])
  })

  it.each([
    ['no model', {}, /no hay ningún modelo/],
    ['a model that does not say which it is', { 'modelo.docx': 'Texto' }, /no dice si es de ordenanza o de acta/],
    ['two of one', { 'ordenanza 1.docx': 'Uno', 'ordenanza 2.docx': 'Dos' }, /otro modelo de lo mismo/],
    ['one with a DNI', { 'ordenanza.docx': 'DNI 40404040' }, /datos de personas o de un refugio \(párrafo 1\)/],
  ])('writes no kit with %s', async (_, documents: Readonly<Record<string, string>>, said) => {
    const [from, place] = [await folder(), await folder()]
    for (const [name, text] of Object.entries(documents)) await writeFile(path.join(from, name), await model(text))
    const asked = ['kit', '--provincia', '1801', '--salida', place, '--modelos', from]
    expect(await runCli(asked)).toMatchObject({ code: 1, err: expect.stringMatching(said) })
    expect(await readdir(place)).toEqual([])
  })

  it('tells what is wrong in one sentence', async () => {
    expect(await runCli(['kit', '--region', '99', '--salida', 'x'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^--region lleva la clave de una región: 01, .*; no «99»\.\n$/),
    })
    expect(await runCli(['kit', '--region', '18'])).toMatchObject({ code: 2, err: expect.stringMatching(/^Uso: kit /) })
    expect(await runCli(['kit', '--region', '18', '--todas', '--salida', 'x'])).toMatchObject({ code: 2 })
  })
})

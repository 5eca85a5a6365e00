import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COUNTRY } from '../country/index.ts'
import { dirWith, runCli } from './cli-run.ts'

let folder: string
let invented: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'brecha-informe-'))
  invented = await dirWith()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function bodyOf(file: string): Promise<string> {
  return strFromU8(
    unzipSync(new Uint8Array(await readFile(path.join(folder, file))))['word/document.xml'] ?? new Uint8Array(),
  )
}

describe('informe --antes', () => {
  it('tells what changed between the tables of two folders, as a document and as a table of the same lines', async () => {
    const later = await dirWith({
      ...COUNTRY,
      instancias: COUNTRY.instancias.replace(/\n(9001,provincial),[^,]*/, '\n$1,operativa'),
    })
    const asked = ['informe', '--antes', invented, '--fecha-antes', '2025-12-31', '--datos', later]
    const [doc, book] = ['cambios.docx', 'cambios.xlsx'].map((name) => path.join(folder, name))
    expect(await runCli([...asked, '--salida', doc ?? ''])).toMatchObject({ code: 0 })
    expect(await runCli([...asked, '--salida', book ?? ''])).toMatchObject({ code: 0 })
    const said = await bodyOf('cambios.docx')
    expect(said).toContain('Lo que hay que saber')
    expect(said).toMatch(/Operativa/)
    const sheet = unzipSync(new Uint8Array(await readFile(book ?? '')))['xl/worksheets/sheet1.xml'] ?? new Uint8Array()
    expect(strFromU8(sheet)).toMatch(/despues.*Operativa/s)
  })

  it('asks for the day of the earlier cut', async () => {
    expect((await runCli(['informe', '--antes', invented, '--salida', 'x.docx'])).code).toBe(2)
  })
})

describe('informe', () => {
  it.each([
    ['nothing asked', ['--salida', 'x.docx']],
    ['nowhere to write', ['--region', '18']],
    ['two things asked', ['--region', '18', '--todas', '--salida', 'x']],
    ['a year that is none', ['--anual', 'pronto', '--salida', 'x.docx']],
    ['an option that does not exist', ['--region', '18', '--salida', 'x.docx', '--color', 'rojo']],
  ])('with %s is a mistake of usage', async (_what, args) => {
    expect((await runCli(['informe', ...args])).code).toBe(2)
  })

  it('of one region writes its summary, with the users that its own tables state', async () => {
    const { code, out } = await runCli([
      'informe',
      '--region',
      '90',
      '--datos',
      invented,
      '--salida',
      path.join(folder, 'una.docx'),
    ])
    expect([code, out.startsWith('Escrito: ')]).toEqual([0, true])
    expect(await bodyOf('una.docx')).toContain('Casos atendidos por violencia')
  }, 60_000)

  it('of a region that is not there lists those that are', async () => {
    const { code, err } = await runCli([
      'informe',
      '--region',
      '77',
      '--datos',
      invented,
      '--salida',
      path.join(folder, 'no.docx'),
    ])
    expect([code, err.includes('90')]).toEqual([2, true])
  }, 60_000)

  it('of all regions writes a file for each and tells how far it is', async () => {
    const { code, err } = await runCli([
      'informe',
      '--todas',
      '--datos',
      invented,
      '--salida',
      path.join(folder, 'todas'),
    ])
    const files = await readdir(path.join(folder, 'todas'))
    expect([code, files.length > 1, err.includes(`${files.length} de ${files.length}: `)]).toEqual([0, true, true])
    expect(files.every((name) => /^resumen-[a-z0-9-]+-2026-11-21\.docx$/.test(name))).toBe(true)
  }, 120_000)

  it('of a year writes the annual report', async () => {
    expect(
      (await runCli(['informe', '--anual', '2025', '--datos', invented, '--salida', path.join(folder, 'anual.docx')]))
        .code,
    ).toBe(0)
    expect(await bodyOf('anual.docx')).toContain('Cambios en 2025')
  }, 60_000)

  it('says so when it cannot write', async () => {
    expect(
      (
        await runCli([
          'informe',
          '--anual',
          '2025',
          '--datos',
          invented,
          '--salida',
          path.join(folder, 'no-hay', 'anual.docx'),
        ])
      ).code,
    ).toBe(1)
  }, 60_000)
})

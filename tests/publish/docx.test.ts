import { readCells } from '../../src/database/files/index.ts'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import type { CountryRows } from '../../src/domain/country/index.ts'
import { SHAREABLE, type DisclosurePolicy } from '../../src/domain/disclosure/index.ts'
import { priorityOrder, summariseDepartment, summariseYear } from '../../src/domain/summary/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { annualReport, departmentReport, writeDocx, type Report } from '../../src/publish/document/index.ts'
import { country, facts, provincia, source } from '../domain/invented-country.ts'
import { assembleCountry } from '../../src/domain/country/index.ts'

const SOFFICE = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((each) => existsSync(each))
const ONE_PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const PICTURES = new Map([['pobreza', { png: ONE_PIXEL, width: 2, height: 1 }]])

function invented(quality: 'observado' | 'simulado') {
  const rows: CountryRows = {
    ...country({}).rows,
    territories: [
      facts('18', { name: '=SUMA(A1)' }),
      facts('18', { level: 'region', name: '=SUMA(A1)' }),
      ...provincia('1801', 12, 'creada', 'sin_instancia').map((each, at) => ({ ...each, povertyRate: 50 - at })),
    ],
    services: [
      { ubigeo: ubigeo('180103'), type: 'HRT', subtype: '', operator: '', count: 1 },
      { ubigeo: ubigeo('180102'), type: 'CEM', subtype: 'regular', operator: '', count: 2 },
    ],
    attendance: [
      { ubigeo: ubigeo('18'), service: 'CEM', indicator: 'casos_atendidos', year: 2022, month: null, value: 3 },
      { ubigeo: ubigeo('18'), service: 'CEM', indicator: 'acciones_preventivas', year: 2022, month: null, value: 2 },
    ],
  }
  return surveyCountry(
    assembleCountry(rows, [
      source('instancias', { quality }),
      source('servicios'),
      source('pobreza'),
      source('atenciones'),
    ]),
    defaultParameters('2026-11-21'),
  )
}

function reportOf(quality: 'observado' | 'simulado', policy: DisclosurePolicy = SHAREABLE): Report {
  const national = invented(quality)
  return departmentReport(summariseDepartment(national, ubigeo('18'), priorityOrder(national)), policy)
}

async function partsOf(report: Report): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await writeDocx(report, PICTURES))
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

describe('the .docx of a summary', () => {
  let parts: Readonly<Record<string, string>>
  let body: string
  beforeAll(async () => {
    parts = await partsOf(reportOf('simulado'))
    body = parts['word/document.xml'] ?? ''
  })

  it('has headings by style, so that the document has an outline', () => {
    for (const style of ['Title', 'Heading1', 'Heading2']) expect(body).toContain(`<w:pStyle w:val="${style}"/>`)
  })

  it('has real tables, each with one header row that repeats on the next page', () => {
    const tables = body.match(/<w:tbl>/g)?.length ?? 0
    expect(tables).toBeGreaterThan(8)
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(tables)
  })

  it('says its language, its pages n / N and what its picture shows', () => {
    expect(parts['word/styles.xml']).toContain('w:val="es-PE"')
    const foot = Object.entries(parts)
      .filter(([name]) => /word\/footer\d*\.xml/.test(name))
      .map(([, xml]) => xml)
      .join('')
    expect([foot.includes('PAGE'), foot.includes('NUMPAGES')]).toEqual([true, true])
    expect(body).toMatch(/<wp:docPr[^>]+descr="Mapa de [^"]+"/)
  })

  it('has a chart of its own that can be edited, with its figures in a workbook that says the same', async () => {
    const report = reportOf('simulado')
    const picture = report.blocks.find((block) => block.kind === 'picture' && block.bars !== undefined)
    const bars = picture?.kind === 'picture' ? (picture.bars?.bars ?? []) : []
    expect(bars.length).toBeGreaterThan(0)
    const chart = parts['word/charts/chart1.xml'] ?? ''
    for (const { name, sure } of bars) {
      expect(chart).toContain(`<c:v>${name}</c:v>`)
      if (sure !== null) expect(chart).toContain(`<c:v>${sure}</c:v>`)
    }
    expect(chart).toContain('CONTIENE DATOS SIMULADOS')
    expect(body).toMatch(/<c:chart [^>]*r:id="grafico1"\/>/)
    expect(body).not.toMatch(/[\uE000\uE001]/)
    expect(parts['[Content_Types].xml']).toContain('/word/charts/chart1.xml')
    const packed = unzipSync(await writeDocx(report, PICTURES))
    const book = await readCells(packed['word/embeddings/cifras1.xlsx'] ?? new Uint8Array(), 'cifras1.xlsx')
    expect(book.ok && book.sheets[0]?.cells.slice(1).map(([name, sure]) => [name, Number(sure)])).toEqual(
      bars.map(({ name, sure }) => [name, sure]),
    )
    const said = book.ok ? (book.sheets[1]?.cells.flat().join(' ') ?? '') : ''
    expect(said).toContain('Fuente')
    expect(said).toContain('CONTIENE DATOS SIMULADOS')
    expect(said).toContain(picture?.kind === 'picture' ? picture.bars?.source : '')
  })

  it('carries no formula and no field but its contents and the numbers of its pages and captions', () => {
    const fields = Object.values(parts).flatMap((xml) =>
      [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map((match) => match[1]?.trim()),
    )
    expect(new Set(fields.filter((field) => !field?.startsWith('TOC ')))).toEqual(new Set(['PAGE', 'NUMPAGES']))
    const simple = Object.values(parts).flatMap((xml) =>
      [...xml.matchAll(/<w:fldSimple w:instr="([^"]*)"/g)].map((match) => match[1]),
    )
    expect(new Set(simple)).toEqual(new Set(['SEQ Cuadro \\* ARABIC', 'SEQ Gráfico \\* ARABIC']))
  })

  it('is stamped on every page while anything in it is simulated, and only then', async () => {
    const heads = (all: Readonly<Record<string, string>>) =>
      Object.entries(all)
        .filter(([name]) => /word\/header\d*\.xml/.test(name))
        .map(([, xml]) => xml)
        .join('')
    expect(heads(parts)).toContain('CONTIENE DATOS SIMULADOS')
    expect(heads(await partsOf(reportOf('observado')))).not.toContain('SIMULADOS')
  })

  it('stamps and names what is for internal use', () => {
    const report = reportOf('observado', { k: 5, internal: true })
    expect([report.stamps, report.fileName.endsWith('-uso-interno')]).toEqual([['USO INTERNO'], true])
  })

  it('hides few people, not few actions, and says so', () => {
    const users = reportOf('observado').blocks.find(
      (block) => block.kind === 'table' && block.caption.startsWith('Personas usuarias'),
    )
    expect(users?.kind === 'table' && users.rows).toEqual([
      ['AURORA', 'CEM', 'Casos atendidos por violencia', '<5'],
      ['AURORA', 'CEM', 'Acciones preventivas', '2'],
    ])
  })

  it('never names the distrito of a refuge', () => {
    const { blocks } = reportOf('observado')
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
    const naming = tables.flatMap(({ rows }) => rows.filter((row) => row.some((cell) => /HRT|Refugio/.test(cell))))
    expect(naming.filter((row) => row.some((cell) => cell.includes('T180103')))).toEqual([])
    const operated = tables.find(({ caption }) => caption === 'Servicios que el MIMP opera por completo')
    expect(operated?.rows).toEqual([['T1801', '2', '—', '1', '—', '—', '—', 'al menos\u00A03']])
  })

  it('tells all that nobody loaded in one table, a line each', () => {
    const lacking = reportOf('observado').blocks.find(
      (block) => block.kind === 'table' && block.caption === 'Lo que falta',
    )
    const things = lacking?.kind === 'table' ? lacking.rows.map(([thing]) => thing) : []
    expect(things).toContain('Tasa de violencia')
    expect(things).toContain('Defensoría Municipal del Niño y del Adolescente (DEMUNA)')
    expect(new Set(things).size).toBe(things.length)
  })

  it('says the same twice when asked twice', () => {
    expect(reportOf('simulado')).toEqual(reportOf('simulado'))
  })
})

describe('the annual report', () => {
  it('stands without frozen runs, and says that none were kept', () => {
    const report = annualReport(summariseYear(invented('simulado'), 2026, null), SHAREABLE)
    expect(report.stamps).toEqual(['CONTIENE DATOS SIMULADOS'])
    expect(
      report.blocks.some(
        (block) => block.kind === 'paragraph' && block.text.startsWith('Sin comparación: no se conservó'),
      ),
    ).toBe(true)
  })
})

describe('LibreOffice', () => {
  it.skipIf(SOFFICE === undefined)(
    'opens both documents and keeps their words on numbered pages (skipped where soffice is not installed)',
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'brecha-docx-'))
      try {
        const annual = annualReport(summariseYear(invented('simulado'), 2026, null), SHAREABLE)
        writeFileSync(path.join(folder, 'a.docx'), await writeDocx(reportOf('simulado'), PICTURES))
        writeFileSync(path.join(folder, 'b.docx'), await writeDocx(annual, new Map()))
        execFileSync(
          SOFFICE ?? '',
          [
            '--headless',
            `-env:UserInstallation=file://${folder}/perfil`,
            '--convert-to',
            'txt:Text (encoded):UTF8',
            '--outdir',
            folder,
            path.join(folder, 'a.docx'),
            path.join(folder, 'b.docx'),
          ],
          { stdio: 'ignore' },
        )
        expect(readFileSync(path.join(folder, 'a.txt'), 'utf8')).toContain(
          'Resumen ejecutivo del departamento de =SUMA(A1)',
        )
        expect(readFileSync(path.join(folder, 'b.txt'), 'utf8')).toContain('Situación de las instancias')
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
    120_000,
  )
})

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { assembleCountry } from '../../src/domain/country/index.ts'
import { SHAREABLE } from '../../src/domain/disclosure/index.ts'
import { missing } from '../../src/domain/measure/index.ts'
import { planWorkshop, priorityOrder } from '../../src/domain/summary/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { workshopDeck, writePptx, type Deck } from '../../src/publish/slides/index.ts'
import { cases, country, facts, instrument, provincia, source, withStage } from '../domain/invented-country.ts'

const SOFFICE = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((each) => existsSync(each))
const ONE_PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const people = { population: 1000, women: 1000, populationYear: 2025 }

/**
 * Two regions, one with a name that a spreadsheet would take for a formula, and so many provincias that lists go on.
 */
function summaryOf(quality: 'observado' | 'simulado', policy = SHAREABLE, casesOfOne = 300, withCases = true) {
  const many = Array.from({ length: 24 }, (_, at) =>
    provincia(`01${String(at + 1).padStart(2, '0')}`, 4, 'sin_instancia', 'sin_instancia'),
  ).flat()
  const region = (code: string, name: string) => withStage(code, 'creada', { level: 'region', name, ...people })
  const rows = {
    ...country({}).rows,
    territories: [
      facts('01', people),
      facts('02', people),
      region('01', '=SUMA(A1)'),
      region('02', 'Segunda'),
      ...many,
      ...provincia('0201', 3, 'creada', 'creada'),
    ],
    cases: [
      cases('01', 2024, 300, 'fisica', 'region'),
      cases('01', 2025, 300, 'fisica', 'region'),
      cases('02', 2024, casesOfOne, 'fisica', 'region'),
      cases('02', 2025, 0, 'fisica', 'region'),
    ].filter(() => withCases),
    instruments: [instrument('01', 'diagnostico', 'aprobado')],
  }
  const national = surveyCountry(
    assembleCountry(rows, [
      source('instancias', { quality }),
      source('instrumentos', { quality }),
      source('violencia'),
      source('poblacion'),
      source('servicios'),
    ]),
    defaultParameters('2026-11-21'),
    policy,
  )
  return planWorkshop(national, {
    name: 'Prueba',
    regions: [ubigeo('01'), ubigeo('02')],
    order: priorityOrder(national),
    written: [],
    sets: [],
  })
}

function deckOf(quality: 'observado' | 'simulado', policy = SHAREABLE, casesOfOne = 300, withCases = true): Deck {
  return workshopDeck(summaryOf(quality, policy, casesOfOne, withCases), policy)
}

const textOf = (deck: Deck) => JSON.stringify(deck)

describe('the slides of a workshop', () => {
  it('never write a rate of few cases, nor let it follow from that of the set', () => {
    const deck = deckOf('observado', SHAREABLE, 3)
    const rate = deck.slides.find(({ key }) => key === 'rate')
    expect(JSON.stringify(rate)).not.toMatch(/Segunda","value"/)
    expect(JSON.stringify(rate)).not.toContain('Conjunto:')
    expect(textOf(deckOf('observado'))).toContain('Conjunto:')
  })

  it('draw no chart where no rate can be told, and say why', () => {
    const rate = deckOf('observado', SHAREABLE, 300, false).slides.find(({ key }) => key === 'rate')
    expect(rate?.blocks.map(({ kind }) => kind)).toEqual(['list'])
    expect(JSON.stringify(rate)).toContain('Sin tasa que mostrar')
  })

  it('tell a rate that its source reserved from one that lacks', () => {
    const summary = summaryOf('observado')
    const regions = summary.regions.map((region, at) => ({
      ...region,
      rate: missing(at === 0 ? 'reservada_en_origen' : 'sin_fila'),
    }))
    const said = JSON.stringify(
      workshopDeck({ ...summary, regions }, SHAREABLE).slides.find(({ key }) => key === 'rate'),
    )
    expect(said).toContain('Tasa reservada por su fuente, que no es cero: =SUMA(A1).')
    expect(said).toContain('Sin tasa que mostrar: Segunda.')
  })

  it('go on where a list does not fit, in pieces of about the same length, and lose no row', () => {
    const critical = deckOf('observado').slides.filter(({ key }) => key === 'critical')
    const rows = critical.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.length] : [])),
    )
    expect(rows.reduce((sum, each) => sum + each, 0)).toBe(24)
    expect(Math.max(...rows) - Math.min(...rows)).toBeLessThanOrEqual(1)
    expect(critical.map(({ title }) => title.match(/\((\d)\u00A0de\u00A0\d\)$/)?.[1])).toEqual(['1', '2'])
  })

  it('every slide that shows figures names its source, and every one has something for the presenter to say', () => {
    const bare = new Set(['cover', 'agenda', 'attendance', 'sources'])
    for (const slide of deckOf('observado').slides) {
      expect(slide.notes.length).toBeGreaterThan(0)
      expect(slide.source.startsWith('Fuente: ')).toBe(!bare.has(slide.key))
    }
  })

  it('the shares of the columns of every table add up to its width', () => {
    for (const { blocks } of deckOf('observado').slides)
      for (const block of blocks)
        if (block.kind === 'table') expect(block.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  })
})

describe('the .pptx', () => {
  const deck = deckOf('simulado')
  let parts: Readonly<Record<string, Uint8Array>>
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await writePptx(deck, new Map([['cobertura', { png: ONE_PIXEL, width: 16, height: 9 }]]))
    parts = unzipSync(bytes)
  })
  const textsOf = (pattern: RegExp) =>
    Object.entries(parts)
      .filter(([name]) => pattern.test(name))
      .map(([, xml]) => strFromU8(xml))

  it('has every slide of the deck, each with its notes and the stamp when data are simulated', () => {
    const slides = textsOf(/^ppt\/slides\/slide\d+\.xml$/)
    expect(slides).toHaveLength(deck.slides.length)
    for (const slide of slides) expect(slide).toContain('SIMULADO')
    const notes = textsOf(/^ppt\/notesSlides\//).join('')
    for (const { notes: said } of deck.slides) for (const note of said) expect(notes).toContain(note)
  })

  it('carries no stamp when nothing is simulated, and "USO INTERNO" while small counts are shown', () => {
    expect(deckOf('observado').stamps).toEqual([])
    expect(deckOf('observado', { k: 5, internal: true }).stamps).toEqual(['USO INTERNO'])
  })

  it('has native tables and native charts, and the map as a picture that says what it shows', () => {
    const slides = textsOf(/^ppt\/slides\/slide\d+\.xml$/).join('')
    expect(slides.match(/<a:tbl>/g)?.length).toBeGreaterThan(8)
    expect(textsOf(/^ppt\/charts\/chart\d+\.xml$/)).toHaveLength(2)
    expect(slides).toMatch(/<p:pic>.*descr="Mapa de la cobertura/s)
  })

  it('names every slide in a title placeholder, so that the outline and a screen reader have it', () => {
    const slides = textsOf(/^ppt\/slides\/slide\d+\.xml$/)
    for (const slide of slides) expect(slide.match(/<p:ph[^>]*type="title"/g)).toHaveLength(1)
    const properties = textsOf(/^docProps\/app\.xml$/).join('')
    for (const { title } of deck.slides) expect(properties).toContain(`<vt:lpstr>${title}</vt:lpstr>`)
  })

  it('speaks Spanish in every run, and says nothing of the library that writes it', () => {
    for (const xml of textsOf(/\.xml$/)) expect(xml).not.toMatch(/lang="en-|PptxGenJS Presentation/)
  })

  it('marks the first row of every table as its header', () => {
    const tables = textsOf(/^ppt\/slides\/slide\d+\.xml$/).join('')
    expect(tables.match(/<a:tblPr firstRow="1"\/>/g)).toHaveLength(tables.match(/<a:tbl>/g)?.length ?? 0)
  })

  it('keeps the order and the counts that the schema of PowerPoint asks for', () => {
    const [presentation = ''] = textsOf(/^ppt\/presentation\.xml$/)
    expect(presentation).toMatch(/<\/p:sldMasterIdLst>\s*<p:notesMasterIdLst>/)
    for (const chart of textsOf(/^ppt\/charts\/chart\d+\.xml$/)) {
      expect(chart.match(/<c:barChart>[\s\S]*<\/c:barChart>/)?.[0].match(/<c:axId /g)).toHaveLength(2)
      expect(chart.lastIndexOf('<c:dPt>')).toBeLessThan(chart.indexOf('<c:dLbls>'))
      expect(chart.indexOf('<c:tickLblSkip')).toBeLessThan(chart.indexOf('<c:noMultiLvlLbl'))
    }
  })

  it('has no formula, not even in the sheets behind its charts, though a name looks like one', () => {
    const books = Object.entries(parts)
      .filter(([name]) => name.endsWith('.xlsx'))
      .map(([, book]) => unzipSync(book))
    expect(books).toHaveLength(2)
    for (const book of books)
      for (const [name, xml] of Object.entries(book))
        if (name.includes('worksheets/')) expect(strFromU8(xml)).not.toMatch(/<f[ >]/)
    expect(strFromU8(books[0]?.['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('=SUMA(A1)')
  })

  it.skipIf(SOFFICE === undefined)(
    'opens in LibreOffice, with as many pages as slides (skipped where there is no soffice)',
    () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'brecha-taller-'))
      try {
        writeFileSync(path.join(folder, 'taller.pptx'), bytes)
        execFileSync(
          SOFFICE ?? '',
          [
            `-env:UserInstallation=file://${folder}/perfil`,
            '--headless',
            '--convert-to',
            'pdf',
            '--outdir',
            folder,
            path.join(folder, 'taller.pptx'),
          ],
          { stdio: 'ignore', timeout: 110_000 },
        )
        const pdf = readFileSync(path.join(folder, 'taller.pdf'), 'latin1')
        expect(pdf.match(/\/Type\s*\/Page(?!s)/g)).toHaveLength(deck.slides.length)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
    120_000,
  )
})

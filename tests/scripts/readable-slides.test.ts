import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { textWidth } from '../../src/publish/letters/index.ts'
import { runCli } from './cli-run.ts'

/** Hundredths of a point: what is read from the back of a room, and what is read on paper. */
const TEXT = 1800
const PAPER = 1200
const EMU = 914_400
/** The regions of a workshop, or a region alone, with as many slides as a meeting bears. */
const DECKS = [
  { name: 'norte', asks: ['--macro', 'norte'], most: 20 },
  { name: 'veintiseis', asks: ['--regiones', everyRegion()], most: 30 },
  { name: 'moquegua', asks: ['--regiones', '18'], most: 14 },
  { name: 'loreto', asks: ['--regiones', '16'], most: 14 },
  { name: 'callao', asks: ['--regiones', '07'], most: 14 },
] as const

function everyRegion(): string {
  return [...Array.from({ length: 25 }, (_, at) => String(at + 1).padStart(2, '0')), '1501'].join(',')
}

const sizesIn = (xml: string) => [...xml.matchAll(/\bsz="(\d+)"/g)].map(([, size]) => Number(size))
const plain = (xml: string) =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => text.replace(/&\w+;/g, '&')).join(' ')

/** Words of each cell that are wider than its column, where the program would cut them. */
function cutWords(table: string): readonly string[] {
  const columns = [...table.matchAll(/<a:gridCol w="(\d+)"/g)].map(([, width]) => Number(width) / EMU)
  return table.split('<a:tr ').flatMap((row) =>
    row
      .split(/<a:tc[ >]/)
      .slice(1)
      .flatMap((cell, at) =>
        plain(cell)
          .split(' ')
          .filter((word) => textWidth(word, TEXT / 100, cell.includes('b="1"')) > (columns[at] ?? 0) - 0.16),
      ),
  )
}

describe.each(DECKS)('The slides of $name', ({ name, asks, most }) => {
  let slides: readonly string[] = []
  let charts: readonly string[] = []
  beforeAll(async () => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'brecha-laminas-')), `${name}.pptx`)
    expect((await runCli(['taller', ...asks, '--salida', file])).code).toBe(0)
    const parts = Object.entries(unzipSync(new Uint8Array(await readFile(file))))
    const of = (pattern: RegExp) => parts.filter(([part]) => pattern.test(part)).map(([, xml]) => strFromU8(xml))
    slides = of(/^ppt\/slides\/slide\d+\.xml$/)
    charts = of(/^ppt\/charts\/chart\d+\.xml$/)
  }, 120_000)

  test('are no more than a meeting bears', () => {
    expect(slides.length).toBeLessThanOrEqual(most)
  })

  test('say nothing in letters under 18 points but their source and their number, which have 12 at least', () => {
    const shapes = slides.flatMap((slide) => slide.split(/(?=<p:(?:sp|graphicFrame|pic)>)/))
    for (const shape of shapes) {
      const isOnPaper = /<p:cNvPr [^>]*name="(Fuente|Número de lámina)"/.test(shape)
      for (const size of sizesIn(shape)) expect(size).toBeGreaterThanOrEqual(isOnPaper ? PAPER : TEXT)
    }
    for (const chart of charts) for (const size of sizesIn(chart)) expect(size).toBeGreaterThanOrEqual(TEXT)
  })

  test('cut no word of a table in two, and have no table without rows', () => {
    const tables = slides.flatMap((slide) => slide.match(/<a:tbl>.*?<\/a:tbl>/gs) ?? [])
    expect(tables.length).toBeGreaterThan(4)
    for (const table of tables) {
      expect(cutWords(table)).toEqual([])
      expect(table.split('<a:tr ').length - 1).toBeGreaterThan(1)
    }
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_LETTERHEAD } from '../../src/domain/letterhead/index.ts'
import { roomsOf, roomsOfText, rowsThatKeep } from '../../src/publish/document/block-room.ts'
import { fitPages, type Body, type Front } from '../../src/publish/document/fit-pages.ts'
import { layPages, PAGE_ROOM } from '../../src/publish/document/lay-pages.ts'
import {
  heading,
  paragraph,
  sourceLine,
  table,
  type Block,
  type Report,
  type ReportTable,
} from '../../src/publish/document/report.ts'

const REPORT: Omit<Report, 'blocks'> = {
  title: 'Resumen ejecutivo',
  subtitle: 'Situación',
  ...{ stamps: [], made: 'Elaborado con Brecha', fileName: 'resumen' },
}
const chart = (bars: number): Block => ({
  ...{ kind: 'picture', name: 'cobertura', alt: '', caption: 'Cobertura' },
  bars: {
    ...{ scale: 'share', sure: 'Cobertura', open: 'Más', mark: '25 %', source: 'Fuente' },
    bars: Array.from({ length: bars }, (_, at) => ({ name: `P${at}`, sure: 0.5, most: null, isAccent: false })),
  },
})
const map = (name: string): Block => ({ kind: 'picture', name, alt: '', caption: 'Mapa' })
const rowsOf = (many: number) => Array.from({ length: many }, (_, at) => [`Fila ${at}`, '1'])
const tableOf = (caption: string, many: number) => table(caption, ['Qué', 'Cuánto'], rowsOf(many))
const LEAD = [heading(1, 'Instancias'), table('Por nivel', ['Nivel', '>Creadas'], [['Regional', '1']])]
const front = (sentences: number, bars: number): Front => ({
  opening: [
    heading(1, 'Lo que hay que saber'),
    { kind: 'list', items: Array.from({ length: sentences }, () => 'Palabras que llenan una línea. '.repeat(5)) },
  ],
  chart: [chart(bars)],
  glance: [heading(1, 'En breve'), tableOf('En breve', 7)],
  map: [map('mapa')],
  lead: LEAD,
})
/** A body with so many rows before its section, and in it, the ten rows that say what its map shows. */
const body = (before: number): Body => ({
  between: [tableOf('Casos', before), heading(1, 'Pobreza'), tableOf('Por clase', 1)],
  map: [map('pobreza')],
  text: [tableOf('Más pobres', 10), sourceLine('Fuente: INEI.')],
  rest: [heading(1, 'Servicios'), tableOf('Dónde están', 40), heading(1, 'Base legal'), paragraph('Leyes.')],
})
const NO_BODY: Body = { between: [], map: [], text: [], rest: [paragraph('Lo demás.')] }
const namesOf = ({ blocks }: Report) =>
  blocks.flatMap((block) => (block.kind === 'picture' ? [block.name] : block.kind === 'table' ? [block.caption] : []))
const heightOf = ({ blocks }: Report, name: string) => {
  const found = blocks.find((block) => block.kind === 'picture' && block.name === name)
  return found?.kind === 'picture' ? (found.height ?? 0) : 0
}
/** How full its pages are; a table of contents is as high as its entries, which stand before the first picture. */
const fullIn = ({ title, subtitle, blocks, isListed }: Report) => {
  const sections = blocks.filter((block) => block.kind === 'heading' && block.level === 1)
  const contents = isListed === true ? sections.flatMap(() => roomsOfText('', 'listed')) : []
  const head = [...roomsOfText(title, 'title'), ...roomsOfText(subtitle, 'source')]
  return layPages([...head, ...contents, ...roomsOf(blocks)], PAGE_ROOM).full
}

describe('The front of a summary', () => {
  test('keeps its chart first where that fills its pages', () => {
    expect(namesOf(fitPages(REPORT, front(10, 3), NO_BODY))).toEqual(['cobertura', 'En breve', 'mapa', 'Por nivel'])
  })

  test('has its few figures before a chart that does not fit behind what is to be known', () => {
    expect(namesOf(fitPages(REPORT, front(14, 13), NO_BODY))).toEqual(['En breve', 'cobertura', 'mapa', 'Por nivel'])
  })

  test('begins its text before a map that a long chart would leave too low', () => {
    const orders = Array.from({ length: 25 }, (_, many) =>
      namesOf(fitPages(REPORT, front(many, 20), NO_BODY)).join(', '),
    )
    expect(orders).toContain('En breve, cobertura, Por nivel, mapa')
  })

  test('counts with who signs, who takes of the first page', () => {
    const letterhead = { ...NO_LETTERHEAD, entity: 'Entidad', office: 'Oficina' }
    const shapes = Array.from({ length: 20 }, (_, many) => {
      const [plain, signed] = [REPORT, { ...REPORT, letterhead }].map((each) =>
        fitPages(each, front(many, 5), body(20)),
      )
      return JSON.stringify(plain?.blocks) === JSON.stringify(signed?.blocks) && plain?.isListed === signed?.isListed
    })
    expect(shapes).toContain(false)
  })
})

describe('The pages of a summary', () => {
  test('are three quarters full or more, but the last, wherever its second map falls', () => {
    const least = Array.from({ length: 60 }, (_, before) => {
      const full = fullIn(fitPages(REPORT, front(12, 4), body(before)))
      return { before, share: Math.min(...full.slice(0, -1)) }
    })
    expect(least.filter(({ share }) => share < 0.75)).toEqual([])
  })

  test('have the text of a section before its map where the map would leave the page before it half empty', () => {
    const orders = Array.from({ length: 40 }, (_, before) => {
      const names = namesOf(fitPages(REPORT, front(12, 4), body(before)))
      return names.indexOf('pobreza') < names.indexOf('Más pobres')
    })
    expect(new Set(orders)).toEqual(new Set([true, false]))
  })

  test('have no map that is too low to be read', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (sentences, bars) => {
        const fitted = fitPages(REPORT, front(sentences, bars), body(bars))
        expect(Math.min(heightOf(fitted, 'mapa'), heightOf(fitted, 'pobreza'))).toBeGreaterThanOrEqual(440)
      }),
      { numRuns: 30 },
    )
  })

  test('lose and repeat nothing, and what follows the section of the map stays behind it', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (sentences, bars) => {
        const { blocks } = fitPages(REPORT, front(sentences, bars), body(bars))
        const bare = blocks.map((block) => JSON.stringify({ ...block, height: undefined }))
        const { opening, glance, lead } = front(sentences, bars)
        const { between, text, rest } = body(bars)
        const given = [...opening, chart(bars), ...glance, map('mapa'), ...lead, ...between, map('pobreza'), ...text]
        expect(bare.toSorted()).toEqual([...given, ...rest].map((block) => JSON.stringify(block)).toSorted())
        expect(blocks.slice(-rest.length)).toEqual(rest)
      }),
      { numRuns: 30 },
    )
  })
})

describe('A table of a document', () => {
  const keeps = (rows: readonly (readonly string[])[], total: readonly string[] | null = null, isCited = false) =>
    rowsThatKeep(table('Cuadro', ['Qué', 'Cuánto'], rows, total) as ReportTable, isCited)

  test('stays on one page where it is low, and may be broken where that would leave a page half empty', () => {
    expect(keeps(rowsOf(4))).toEqual([true, true, true, true, false])
    const high = Array.from({ length: 6 }, () => ['Palabras que llenan varias líneas de su celda. '.repeat(4), '1'])
    expect(keeps(high)).toEqual([true, false, false, false, false, true, false])
  })

  test('never parts its header, its last rows, its total and its source', () => {
    expect(keeps(rowsOf(10), ['Total', '10'], true)).toEqual([true, ...Array(8).fill(false), true, true, true])
  })
})

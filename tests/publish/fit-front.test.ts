import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_LETTERHEAD } from '../../src/domain/letterhead/index.ts'
import { fitFront, type Front } from '../../src/publish/document/fit-front.ts'
import { heading, paragraph, table, type Block, type Report } from '../../src/publish/document/report.ts'

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
const MAP: Block = { kind: 'picture', name: 'mapa', alt: '', caption: 'Mapa' }
const GLANCE = [
  heading(1, 'En breve'),
  table(
    'En breve',
    ['Qué', 'Cuánto'],
    Array.from({ length: 7 }, () => ['a', '1']),
  ),
]
const LEAD = [heading(1, 'Instancias'), table('Por nivel', ['Nivel', '>Creadas'], [['Regional', '1']])]
const front = (sentences: number, bars: number): Front => ({
  opening: [
    heading(1, 'Lo que hay que saber'),
    { kind: 'list', items: Array.from({ length: sentences }, () => 'Palabras que llenan una línea. '.repeat(5)) },
  ],
  chart: [chart(bars)],
  glance: GLANCE,
  map: [MAP],
  lead: LEAD,
})
const REST = [paragraph('Lo demás.')]
const namesOf = ({ blocks }: Report) =>
  blocks.flatMap((block) => (block.kind === 'picture' ? [block.name] : block.kind === 'table' ? [block.caption] : []))
const mapOf = ({ blocks }: Report) => blocks.find((block) => block.kind === 'picture' && block.name === 'mapa')

describe('The front of a summary', () => {
  test('keeps its chart first where that fills its pages', () => {
    expect(namesOf(fitFront(REPORT, front(10, 3), REST))).toEqual(['cobertura', 'En breve', 'mapa', 'Por nivel'])
  })

  test('has its few figures before a chart that does not fit behind what is to be known', () => {
    expect(namesOf(fitFront(REPORT, front(14, 13), REST))).toEqual(['En breve', 'cobertura', 'mapa', 'Por nivel'])
  })

  test('begins its text before a map that a long chart would leave too low', () => {
    const orders = Array.from({ length: 25 }, (_, many) => namesOf(fitFront(REPORT, front(many, 20), REST)).join(', '))
    expect(orders).toContain('En breve, cobertura, Por nivel, mapa')
  })

  test('has no map that is too low to be read', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (sentences, bars) => {
        const map = mapOf(fitFront(REPORT, front(sentences, bars), REST))
        expect(map?.kind === 'picture' ? map.height : 0).toBeGreaterThanOrEqual(440)
      }),
    )
  })

  test('counts with who signs, who takes of the first page', () => {
    const letterhead = { ...NO_LETTERHEAD, entity: 'Entidad', office: 'Oficina' }
    const shapes = Array.from({ length: 20 }, (_, many) => {
      const [plain, signed] = [REPORT, { ...REPORT, letterhead }].map((each) => fitFront(each, front(many, 5), REST))
      return JSON.stringify(plain?.blocks) === JSON.stringify(signed?.blocks) && plain?.isListed === signed?.isListed
    })
    expect(shapes).toContain(false)
  })

  test('loses and repeats nothing, and what follows stays behind it', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (sentences, bars) => {
        const { blocks } = fitFront(REPORT, front(sentences, bars), REST)
        const bare = blocks.map((block) => JSON.stringify({ ...block, height: undefined }))
        const { opening, glance } = front(sentences, bars)
        const given = [...opening, chart(bars), ...glance, MAP, ...LEAD, ...REST].map((block) => JSON.stringify(block))
        expect(bare.toSorted()).toEqual(given.toSorted())
        expect(blocks.slice(-REST.length)).toEqual(REST)
      }),
    )
  })
})

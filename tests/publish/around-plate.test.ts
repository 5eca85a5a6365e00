import { describe, expect, it } from 'vitest'
import type { Orientation, PaperSize } from '../../src/domain/layers/index.ts'
import { neighboursOf } from '../../src/publish/cartography/boundaries.ts'
import {
  composePlate,
  drawMap,
  paperFor,
  paperOf,
  type Boundaries,
  type PlateTerritory,
} from '../../src/publish/cartography/index.ts'
import { MOQUEGUA, read, request } from './invented-plate.ts'
import { inventedLimits, limitsOf, limitsWithAround } from './invented-limits.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'

const PUNO: PlateTerritory = { kind: 'region', ubigeo: ubigeo('21') }

function wordsOf(territory: PlateTerritory, boundaries = limitsWithAround('esquematico')): string {
  return read(drawMap(composePlate(request({ territory, boundaries, level: 'provincia' })))).texts.join(' ')
}

describe('what stands around a plate', () => {
  it('names each country that is seen, the sea and the lake, and tells whose they are', () => {
    const words = wordsOf({ kind: 'pais' })
    for (const name of ['BRASIL', 'OCÉANO', 'Lago Titicaca', 'Países de prueba']) expect(words).toContain(name)
    expect(wordsOf(MOQUEGUA)).toContain('ECUADOR')
    expect(wordsOf(PUNO)).toContain('BOLIVIA')
  })

  it('draws sea, other countries and the land around in three tones', () => {
    const { elements } = read(
      drawMap(composePlate(request({ territory: MOQUEGUA, boundaries: limitsWithAround('esquematico') }))),
    )
    const [sea] = elements.flatMap(({ name, attributes }) => (name === 'rect' ? [attributes.fill] : [])).slice(2)
    const tones = elements.flatMap(({ name, attributes }) => (name === 'path' ? [attributes.fill] : []))
    expect(new Set([sea, '#ece9df', '#f4f3ef']).size).toBe(3)
    expect(tones).toContain('#ece9df')
    expect(tones).toContain('#f4f3ef')
  })

  it('names every region that shares a border with its own, however little of it is seen', () => {
    expect(neighboursOf(inventedLimits('real'), 'region').get(ubigeo('18'))).toEqual(['21'])
    for (const orientation of ['vertical', 'horizontal'] as const) {
      const asked = request({ territory: MOQUEGUA, boundaries: limitsWithAround('real'), level: 'provincia' })
      const { texts } = read(drawMap(composePlate({ ...asked, paper: paperOf('A4', orientation) })))
      expect(texts).toContain('PUNO')
    }
    expect(wordsOf(PUNO)).toContain('MOQUEGUA')
  })

  it('leaves what is around pale and without a name where it is asked so, and the country as it is', () => {
    const draw = (masked: boolean, territory: PlateTerritory) => {
      const boundaries = limitsWithAround('esquematico')
      return drawMap(composePlate({ ...request({ territory, boundaries, level: 'provincia' }), masked }))
    }
    expect(read(draw(false, MOQUEGUA)).texts).toContain('PUNO')
    expect(read(draw(true, MOQUEGUA)).texts).not.toContain('PUNO')
    const veils = (masked: boolean) => draw(masked, MOQUEGUA).match(/fill-opacity="0.8"/g)?.length ?? 0
    expect([veils(false), veils(true)]).toEqual([0, 1])
    expect(draw(true, { kind: 'pais' })).toBe(draw(false, { kind: 'pais' }))
  })

  it('shows no country and no sea where the limits came without them', () => {
    const words = wordsOf({ kind: 'pais' }, inventedLimits('esquematico'))
    expect(words).not.toMatch(/BOLIVIA|OCÉANO|Titicaca|Mar, lagos/)
  })

  it('rings its territory in the locator where it would hardly be seen, and only there', () => {
    const tiny = limitsOf('esquematico', {
      departamentos: [
        ['18', -72, -18, 0.2],
        ['21', -71, -18, 8],
      ],
      provincias: [['1801', -72, -18, 0.2]],
      distritos: [],
    })
    const rings = (boundaries: Boundaries) => {
      const asked = request({ territory: MOQUEGUA, boundaries, level: 'provincia', serviceTypes: [] })
      return drawMap(composePlate(asked)).match(/<circle[^>]* r="8"/g)?.length ?? 0
    }
    expect(rings(tiny)).toBe(2)
    expect(rings(inventedLimits('esquematico'))).toBe(0)
  })
})

describe('the subtitle of a plate', () => {
  it('says that no figure is of the units themselves where all come from their departamento, and only there', () => {
    const of = (layer: 'incidencia' | 'pobreza', territory: PlateTerritory) =>
      composePlate(request({ layer, territory, level: 'provincia' }))
    for (const layer of ['incidencia', 'pobreza'] as const) {
      const plate = of(layer, MOQUEGUA)
      const known = [...plate.layer.units.values()].filter(({ quality }) => quality !== null)
      const isAll = known.length > 0 && known.every(({ inherited }) => inherited)
      expect(plate.subtitle.includes('ninguna es propia')).toBe(isAll)
    }
    expect(of('pobreza', MOQUEGUA).subtitle).not.toContain('ninguna es propia')
    expect(of('incidencia', MOQUEGUA).subtitle).toContain('ninguna es propia')
  })
})

describe('the paper of a plate', () => {
  const tall = limitsOf('esquematico', { departamentos: [['18', -72, -18, 1]], provincias: [], distritos: [] })
  const stacked = limitsOf('esquematico', {
    departamentos: [
      ['18', -72, -18, 1],
      ['21', -72, -17, 1],
    ],
    provincias: [],
    distritos: [],
  })
  const wide = inventedLimits('esquematico')

  it('stands where its land is tall and lies where it is wide, unless it is asked otherwise', () => {
    const isUpright = (of: Boundaries, orientation: Orientation) => {
      const { width, height } = paperFor('A4', orientation, { kind: 'pais' }, of)
      return height > width
    }
    expect([stacked, wide].map((of) => isUpright(of, 'automatica'))).toEqual([true, false])
    for (const of of [tall, stacked, wide])
      expect([isUpright(of, 'vertical'), isUpright(of, 'horizontal')]).toEqual([true, false])
  })

  it('is as large as it says, with all of the drawing larger on a wall', () => {
    const sizeOf = (size: PaperSize) => {
      const svg = drawMap(composePlate(request({ paper: paperOf(size, 'vertical') })))
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
      return [Number(width), Number(height)].map((pixels) => Math.round((pixels * 25.4) / 96))
    }
    expect(sizeOf('A4')).toEqual([210, 297])
    expect(sizeOf('A1')).toEqual([594, 841])
    expect(sizeOf('A0')).toEqual([841, 1189])
    const letter = (size: PaperSize) => {
      const paper = paperOf(size, 'vertical')
      return paper.text * paper.times
    }
    expect(letter('A1')).toBeGreaterThan(2 * letter('A4'))
    expect(letter('A0')).toBeGreaterThan(3 * letter('A4'))
  })
})

import { expect, test } from 'vitest'
import { readCells } from '../../../src/database/files/index.ts'
import { accepted, utf8 } from './samples.ts'

const topology = (objects: unknown, more: object = {}) =>
  utf8(
    JSON.stringify({
      type: 'Topology',
      arcs: [
        [
          [0, 0],
          [1, 0],
          [0, 1],
          [-1, -1],
        ],
      ],
      objects,
      ...more,
    }),
  )

test('each object is a sheet, with ids and properties as cells and quantised arcs unfolded', async () => {
  const objects = {
    level3: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: '1803', arcs: [[0]], properties: { name: 'Ilo' } },
        { type: null, id: '0701' },
      ],
    },
    capital: { type: 'Point', coordinates: [2, 3] },
  }
  const read = await accepted(topology(objects, { transform: { scale: [0.5, 0.5], translate: [-71, -17] } }), 'a.json')
  expect(read.sheets.map((sheet) => [sheet.name, sheet.cells])).toEqual([
    [
      'level3',
      [
        ['id', 'name'],
        ['1803', 'Ilo'],
        ['0701', ''],
      ],
    ],
    ['capital', [[], []]],
  ])
  expect(read.sheets[0]?.features?.[0]?.geometry).toEqual({
    type: 'Polygon',
    coordinates: [
      [
        [-71, -17],
        [-70.5, -17],
        [-70.5, -16.5],
        [-71, -17],
      ],
    ],
  })
  expect(read.sheets[1]?.features?.[0]?.geometry).toEqual({ type: 'Point', coordinates: [-70, -15.5] })
})

test.each([
  ['topojson-member', '$.objects', { objects: null }],
  ['topojson-member', '$.arcs', { arcs: {} }],
  [
    'topojson-position',
    '$.arcs[0][1]',
    {
      arcs: [
        [
          [0, 0],
          ['1', 2],
        ],
      ],
    },
  ],
  ['topojson-member', '$.transform.scale', { transform: { scale: 1, translate: [0, 0] } }],
])('%s at %s', async (reason, where, more) => {
  expect(await readCells(topology({}, more), 'a.topojson')).toEqual({ ok: false, reason, where, line: 1 })
})

test.each([
  ['topojson-arc-index', '$.objects.a.arcs[0][0]', { type: 'Polygon', arcs: [[1]] }],
  ['topojson-arc-index', '$.objects.a.arcs[0]', { type: 'LineString', arcs: [0.5] }],
  ['topojson-arc-index', '$.objects.a.arcs', { type: 'LineString', arcs: [] }],
  ['topojson-type', '$.objects.a.type', { type: 'Circle' }],
  ['topojson-position', '$.objects.a.coordinates', { type: 'Point', coordinates: [1] }],
])('%s at %s of an object', async (reason, where, object) => {
  expect(await readCells(topology({ a: object }), 'a.topojson')).toEqual({ ok: false, reason, where, line: 1 })
})

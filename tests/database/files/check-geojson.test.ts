import { describe, expect, test } from 'vitest'
import { readCells } from '../../../src/database/files/index.ts'
import { accepted, sharedFolder, utf8 } from './samples.ts'

const good = sharedFolder('corpora/check-geojson/good')
const bad = sharedFolder('corpora/check-geojson/bad')

// Reason, path and line of every bad file: what is wrong with it by RFC 7946 and where.
const VERDICTS: Record<string, readonly [string, string | undefined, number]> = {
  'bad-duplicate-properties': ['json-duplicate-key', 'type', 3],
  'bad-featurelist': ['geojson-position', '$.coordinates[0]', 3],
  'bad-json': ['json-syntax', undefined, 3],
  'bad-object-type': ['geojson-type', '$.type', 2],
  'bad-polygonloop': ['geojson-position', '$.geometry.coordinates[0][0]', 6],
  'bad-properties-as-array': ['geojson-type', '$.properties', 3],
  'badcoord': ['geojson-position', '$.coordinates[2]', 3],
  'badcoordtype': ['geojson-position', '$.features[0].geometry.coordinates[0][0][0]', 9],
  'badfeature-no-properties': ['geojson-member', '$.properties', 1],
  'badfeature': ['geojson-type', '$.features[0]', 1],
  'badfeatureid': ['geojson-id', '$.features[0].id', 6],
  'bbox-4or6elements': ['geojson-bbox', '$.bbox', 4],
  'bbox-contains-string': ['geojson-bbox', '$.bbox', 4],
  'bbox-string': ['geojson-bbox', '$.bbox', 4],
  'different-first-last': ['geojson-ring', '$.coordinates[0]', 3],
  'different-first-size': ['geojson-ring', '$.coordinates[1][0]', 4],
  'expected_object': ['geojson-type', '$.properties', 1],
  'false': ['geojson-type', '$.geometries[0]', 3],
  'feature_changed_semantics': ['geojson-member', '$.coordinates', 3],
  'featurecollection-obj': ['geojson-member', '$.features', 1],
  'featurecollection-type-case': ['geojson-type', '$.type', 1],
  'featurecollection': ['geojson-member', '$.features', 1],
  'featurecollection_changed_semantics': ['geojson-member', '$.coordinates', 3],
  'geometry_changed_semantics': ['geojson-member', '$.geometry', 3],
  'geometrycollection_nested': ['geojson-nested-collection', '$.geometries[1]', 6],
  'multiple_problems': ['geojson-id', '$.features[0].id', 7],
  'multipoint-multidimension': ['geojson-position', '$.coordinates[0][0]', 1],
  'multipoint-nocoordinates': ['geojson-member', '$.coordinates', 1],
  'multipoint-nondimension': ['geojson-position', '$.coordinates[0]', 1],
  'nofeaturetype': ['geojson-type', '$.features[0].type', 5],
  'notype': ['geojson-type', '$.type', 1],
  'point-labeled-as-a-multipolygon': ['geojson-position', '$.geometry.coordinates[0]', 7],
  'point-string': ['geojson-position', '$.coordinates[0]', 3],
  'point-toofew': ['geojson-position', '$.coordinates', 3],
  'point-toomany': ['geojson-position', '$.coordinates', 3],
  'point': ['geojson-member', '$.coordinates', 1],
  'rootstring': ['geojson-type', '$', 1],
  'short-line': ['geojson-line', '$.coordinates', 2],
  'short-linearring': ['geojson-ring', '$.coordinates[0]', 3],
  'short-multilinestring': ['geojson-line', '$.coordinates[1]', 4],
  'stringcoord': ['geojson-position', '$.features[0].geometry.coordinates[1]', 11],
  'unknowntype': ['geojson-type', '$.type', 2],
}

describe.skipIf(good.absent)(good.title, () => {
  test.each(good.list('.geojson'))('%s is accepted with one row per feature', async (name) => {
    const read = await accepted(good.bytes(name), name)
    expect(read.format).toBe('geojson')
    expect(read.sheets[0]?.features).toHaveLength((read.sheets[0]?.cells.length ?? 0) - 1)
    expect(read.sheets[0]?.features).not.toHaveLength(0)
  })
})

describe.skipIf(bad.absent)(bad.title, () => {
  test('every bad file has a verdict here', () => {
    expect(bad.list('.geojson').map((name) => name.replace('.geojson', ''))).toEqual(
      Object.keys(VERDICTS)
        .map((name) => `${name}.`)
        .sort()
        .map((name) => name.slice(0, -1)),
    )
  })

  test.each(bad.list('.geojson'))('%s is rejected with the reason, the path and the line', async (name) => {
    const [reason, where, line] = VERDICTS[name.replace('.geojson', '')] ?? []
    expect(await readCells(bad.bytes(name), name)).toEqual({
      ok: false,
      reason,
      ...(where === undefined ? {} : { where }),
      line,
    })
  })
})

test('the properties of features become columns in order of first appearance, nested ones as JSON, null as nothing', async () => {
  const feature = (properties: unknown, id?: number) => ({ type: 'Feature', id, properties, geometry: null })
  const text = JSON.stringify({
    type: 'FeatureCollection',
    features: [feature({ b: 1.5, a: 'x' }, 7), feature({ a: null, c: { d: [true] }, b: false })],
  })
  const sheet = (await accepted(utf8(text), 'm.geojson')).sheets[0]
  expect(sheet?.cells).toEqual([
    ['id', 'b', 'a', 'c'],
    ['7', '1.5', 'x', ''],
    ['', 'false', '', '{"d":[true]}'],
  ])
  expect(sheet?.lines).toEqual([0, 1, 2])
})

test('metres where degrees belong are noted', async () => {
  const read = await accepted(utf8('{"type":"Point","coordinates":[290000,8100000]}'), 'm.geojson')
  expect(read.notes).toContainEqual({ kind: 'projected-coordinates', count: 1, where: '' })
})

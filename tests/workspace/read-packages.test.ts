import { afterEach, describe, expect, test, vi } from 'vitest'
import { readPackages } from '../../src/workspace/deployment/index.ts'

const answer = (body: string, status = 200) => vi.stubGlobal('fetch', async () => new Response(body, { status }))

afterEach(() => void vi.unstubAllGlobals())

describe('The packages of a deployment', () => {
  test('are read with their whole name and their licence, or none where none is stated', async () => {
    answer(
      JSON.stringify({
        components: [
          { group: '@taller', name: 'pieza', version: '1.0.0', licenses: [{ license: { id: 'MIT' } }] },
          { name: 'otra', version: '2.0.0', licenses: [{ expression: '(MIT OR ISC)' }] },
          { name: 'muda', version: '3.0.0', licenses: [] },
        ],
      }),
    )
    expect(await readPackages()).toEqual([
      { name: '@taller/pieza', version: '1.0.0', licence: 'MIT' },
      { name: 'otra', version: '2.0.0', licence: '(MIT OR ISC)' },
      { name: 'muda', version: '3.0.0', licence: null },
    ])
  })

  test.each([
    ['is not there', '', 404],
    ['is a page of the server instead', '<!doctype html>', 200],
    ['is something else', '{}', 200],
  ])('are not known where the list %s', async (_, body, status) => {
    answer(body, status)
    expect(await readPackages()).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { USUAL_READING } from '../../../src/workspace/imports/index.ts'
import { readRecipes } from '../../../src/workspace/papers/index.ts'
import { memoryShelf } from '../../../src/workspace/storage/index.ts'
import { openPage } from './open-page.ts'

const made = fc
  .record({
    called: fc.constantFrom('Del CEM', 'Población INEI', '<b>', '=1+1'),
    shape: fc.uniqueArray(
      fc.nat(0xffff).map((n) => n.toString(16).padStart(8, '0')),
      { maxLength: 9 },
    ),
    at: fc.nat(9),
    columns: fc.array(fc.tuple(fc.nat(8), fc.constantFrom('casos', null)), { maxLength: 4 }),
    confirmed: fc.array(fc.tuple(fc.constantFrom('|||Ilo ciudad|', '||||SN JUAN'), fc.constant('180301')), {
      maxLength: 3,
    }),
  })
  .map(({ columns, confirmed, ...rest }) => ({
    ...{ id: 'receta-1', madeOn: '2026-03-31', table: 'violencia' as const, ...rest },
    recipe: { ...USUAL_READING, matrixComplete: false, columns, confirmed },
  }))

describe('Recipes in a project file', () => {
  it('come back whole in another browser, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(made, { maxLength: 5 }), async (list) => {
        const recetas = readRecipes(list.map((each, at) => ({ ...each, id: `receta-${at + 1}` }))) ?? []
        expect(recetas).toHaveLength(list.length)
        const here = openPage(memoryShelf())
        here.papers.revise('recetas', recetas)
        const there = openPage(memoryShelf())
        expect(await there.importer.openProject(await here.importer.saveProject())).toBeNull()
        expect(there.papers.current.recetas).toEqual(recetas)
      }),
      { numRuns: 40 },
    )
  })
})

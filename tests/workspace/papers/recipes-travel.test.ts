import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Importer, USUAL_READING } from '../../../src/workspace/imports/index.ts'
import { PaperHistory, readRecipes } from '../../../src/workspace/papers/index.ts'
import { memoryShelf } from '../../../src/workspace/storage/index.ts'
import { country } from '../../domain/invented-country.ts'
import { LONE_LOCK } from '../lone-lock.ts'
import { memoryStore } from '../memory-store.ts'

/** A page with a store of its own: what is written there, and the importer that saves and opens projects. */
function openPage() {
  const papers = new PaperHistory(() => undefined)
  const { rows, sources } = country({})
  const importer = new Importer({
    store: memoryStore(memoryShelf()),
    lock: LONE_LOCK,
    read: () => Promise.reject(new Error('no file')),
    askWith: () => Promise.resolve(rows),
    base: () => ({ sources: [...sources.values()], matrix: 'simulada', register: null }),
    install: () => Promise.resolve(),
    stateComplete: () => undefined,
    tell: () => undefined,
    today: '2026-11-21',
    papers: {
      read: () => papers.current,
      replace: (next) => papers.replace(next),
      rebase: (base, kept) => papers.rebase(base, kept),
      state: () => undefined,
    },
    hash: { read: () => '', follow: () => undefined },
  })
  return { papers, importer }
}

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
        const here = openPage()
        here.papers.revise('recetas', recetas)
        const there = openPage()
        expect(await there.importer.openProject(await here.importer.saveProject())).toBeNull()
        expect(there.papers.current.recetas).toEqual(recetas)
      }),
      { numRuns: 40 },
    )
  })
})

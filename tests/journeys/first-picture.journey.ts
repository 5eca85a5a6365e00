import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { dist } from '../../scripts/build-dist.ts'
import { useBrowser, type Departure, WHOLE_PIXELS } from './browser.ts'
import { colourOfEach, pointsInside } from './map-classes.ts'
import { untilDrawn, untilLoaded } from './screen.ts'

const PICTURE = '.first-picture .still-map svg'
const FIRST_PLACE = '.first-places .first-place'

/** Holds the program back, so that what stands before it can be looked at. */
const withoutProgram: Departure['prepare'] = (context) => context.route('**/assets/inicio-*.js', () => undefined)

/** Notes what of the page stood when the live map did, and every frame from then on that was without a map. */
function noteFrames(): void {
  const frames = { isStill: false, without: 0, seen: 0 }
  Object.assign(globalThis, { frames })
  // However slow the machine, the map is what is waited for.
  const wait = globalThis.setTimeout
  Object.assign(globalThis, {
    setTimeout: (run: () => void, ms = 0, ...rest: unknown[]) => (ms === 2000 ? 0 : wait(run, ms, ...rest)),
  })
  const look = () => {
    const canvas = document.querySelector('.map-view .map-drawing canvas')
    if (canvas === null || !canvas.checkVisibility()) frames.without += 1
    frames.seen += 1
    requestAnimationFrame(look)
  }
  const mark = performance.mark.bind(performance)
  performance.mark = (name, options) => {
    if (name === 'mapa-listo') {
      frames.isStill = document.querySelector('.first-picture .map-view > .map-drawing canvas') !== null
      look()
    }
    return mark(name, options)
  }
}

/** The state of the picture once it is settled. */
async function settled(page: Page): Promise<string | undefined> {
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.picture)).toMatch(/^(si|no)$/)
  return page.evaluate(() => document.documentElement.dataset.picture)
}

describe('The first picture', () => {
  const open = useBrowser()

  test('stands before the program with map, legend, the line of the country and ten places with their reasons', async () => {
    const { page } = await open({ prepare: withoutProgram })
    expect(await settled(page)).toBe('si')
    expect(await page.locator(PICTURE).isVisible()).toBe(true)
    expect(await page.getByText(/instancias esperadas \(municipal\)/).isVisible()).toBe(true)
    expect(await page.locator(FIRST_PLACE).count()).toBe(10)
    expect(await page.locator('.first-places [data-fill="reason"]').first().textContent()).toMatch(
      /^Está en el puesto 1/,
    )
    expect(
      await page
        .getByText(/Matriz simulada/)
        .first()
        .isVisible(),
    ).toBe(true)
    expect(await page.locator('.first-missing').isVisible()).toBe(false)
  })

  test('says the ten places that the list says', async () => {
    const { page } = await open()
    const html = readFileSync(join(dist, 'index.html'), 'utf8')
    const promised = [...html.matchAll(/<strong data-fill="name">([^<]+)/g)].map(([, name]) => name)
    await page.getByRole('link', { name: 'Priorizar' }).click()
    await page.locator('[role="row"][aria-rowindex="11"]').waitFor()
    const names = await page.locator('.rank-name-own').allInnerTexts()
    expect(names.slice(0, 10)).toEqual(promised)
  })

  test.each([
    ['another view', { path: '#v1?pagina=priorizar' }],
    ['a day on which its figures may be others', { clock: '2031-05-05T12:00:00' }],
    ['a day before its year', { clock: '2019-05-05T12:00:00' }],
  ])('is not seen at %s', async (_, { path = '', clock }: { readonly path?: string; readonly clock?: string }) => {
    const { page } = await open({
      path,
      prepare: async (context) => {
        if (clock !== undefined) await context.clock.setFixedTime(new Date(clock))
        await context.route('**/assets/inicio-*.js', () => undefined)
      },
    })
    expect(await settled(page)).toBe('no')
    expect(await page.locator(PICTURE).isVisible()).toBe(false)
    expect(await page.locator(FIRST_PLACE).first().isVisible()).toBe(false)
    expect(await page.getByRole('link', { name: 'Datos' }).isVisible()).toBe(true)
  })

  test('a page that is pressed before the program came keeps what else the address says', async () => {
    const { page } = await open({ path: '#v1?pagina=datos&matriz=vacia&completas=18-23', prepare: withoutProgram })
    expect(await settled(page)).toBe('no')
    await page.getByRole('link', { name: 'Priorizar' }).click()
    await page.context().unroute('**/assets/inicio-*.js')
    await page.reload()
    await page.getByText(/^Matriz completa solo en/).waitFor()
    expect(page.url()).toMatch(/pagina=priorizar/)
    expect(page.url()).toMatch(/matriz=vacia/)
  })

  test('of another build than its script is not seen', async () => {
    const { page } = await open({
      prepare: async (context) => {
        await context.route('**/assets/inicio-*.js', () => undefined)
        await context.route('**/primera-vista.js', async (route) => {
          const body = readFileSync(join(dist, 'primera-vista.js'), 'utf8').replace(/BUILD = "./, 'BUILD = "x')
          await route.fulfill({ body, contentType: 'text/javascript' })
        })
      },
    })
    expect(await settled(page)).toBe('no')
  })

  test('gives its place to a live map in the same frame, with the same class for every provincia', async () => {
    const { page } = await open({
      options: WHOLE_PIXELS,
      prepare: (context) =>
        context.route('**/assets/inicio-*.js', async (route) => {
          await context.waitForEvent('console', { predicate: (message) => message.text() === 'siga', timeout: 60_000 })
          await route.continue()
        }),
    })
    expect(await settled(page)).toBe('si')
    const room = await page.locator('.still-map > svg').boundingBox()
    const colours = await page
      .locator('.legend [data-color]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('fill') ?? ''))
    const points = pointsInside(room ?? { x: 0, y: 0, width: 0, height: 0 })
    const still = await page.screenshot()
    await page.evaluate(() => console.log('siga'))
    await untilDrawn(page)
    await page.locator('.still-map').waitFor({ state: 'detached' })
    const live = await page.screenshot()
    const [before, after] = [
      await colourOfEach(page, still, points, colours),
      await colourOfEach(page, live, points, colours),
    ]
    const both = [...before.keys()].filter((code) => after.has(code))
    expect(both.filter((code) => before.get(code) !== after.get(code))).toEqual([])
    expect(both.length).toBeGreaterThan(180)
  })

  test('has its map alive before the page around it is made, which no frame spends without a map', async () => {
    const { page } = await open({ prepare: (context) => context.addInitScript(noteFrames) })
    await untilDrawn(page)
    await untilLoaded(page)
    await page.locator('.first-places').waitFor({ state: 'detached' })
    const frames = await page.evaluate(
      () => (globalThis as unknown as { frames: { isStill: boolean; without: number; seen: number } }).frames,
    )
    expect(frames).toMatchObject({ isStill: true, without: 0 })
    expect(frames.seen).toBeGreaterThan(0)
  })

  test('leaves the tree once the page stands: one map, one heading, no picture', async () => {
    const { page } = await open()
    await untilDrawn(page)
    await untilLoaded(page)
    await page.locator('.first-places').waitFor({ state: 'detached' })
    expect(await page.locator('.first-picture, .still-map, .first-places').count()).toBe(0)
    expect(await page.getByRole('application').count()).toBe(1)
  })

  test('stays where the program does not arrive, and says what is missing', async () => {
    const { page } = await open({
      prepare: (context) => context.route('**/assets/inicio-*.js', (route) => route.abort()),
      expectedFaults: /ERR_FAILED/,
    })
    await page.getByText(/^El tablero no se abrió/).waitFor()
    expect(await page.locator(PICTURE).isVisible()).toBe(true)
  })

  test('stays without JavaScript, and says what is missing', async () => {
    const { page } = await open({ options: { javaScriptEnabled: false } })
    expect(await page.getByText(/^El tablero no se abrió/).isVisible()).toBe(true)
    expect(await page.locator(PICTURE).isVisible()).toBe(true)
    expect(await page.locator(FIRST_PLACE).count()).toBe(10)
  })
})

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { MOVING, useMovingBrowser, useOnePage, WHOLE_PIXELS } from './browser.ts'
import { rankingOf, rowAt, untilDrawn, untilLoaded } from './screen.ts'

/** Rows of the list that are seen whole. */
async function wholeRows(page: Page): Promise<number> {
  return rankingOf(page)
    .locator('.rank-scroll')
    .evaluate((scroller) => {
      const { top, bottom } = scroller.getBoundingClientRect()
      return [...scroller.querySelectorAll('.rank-row')]
        .map((row) => row.getBoundingClientRect())
        .filter((row) => row.top >= top - 1 && row.bottom <= Math.min(bottom, innerHeight) + 1).length
    })
}

/** Notices of which a part lies beyond the window. */
async function noticesCut(page: Page): Promise<readonly string[]> {
  return page
    .locator('.banner, .banner > *')
    .evaluateAll((all) =>
      all.filter((each) => each.getBoundingClientRect().right > innerWidth).map((each) => each.textContent ?? ''),
    )
}

describe('Priorizar, map and list', () => {
  const open = useMovingBrowser()
  const visit = useOnePage({ options: MOVING })
  const path = '#v1?pagina=priorizar'

  test('opens on the layer of its own order, and the discs are those of the list', async () => {
    const { page } = await visit(path)
    await untilDrawn(page)
    const legend = page.locator('.legend')
    await legend.getByText('Puestos 1–10').waitFor()
    const discs = await legend
      .getByText(/^Entre los primeros/)
      .locator('..')
      .locator('.legend-count')
      .allInnerTexts()
    expect(discs.reduce((sum, count) => sum + Number(count), 0)).toBe(10)
    await page.getByRole('button', { name: 'Ver como tabla' }).click()
    const first = await rowAt(page, 1).locator('.rank-name-own').innerText()
    const line = page.locator('.map-twin').getByRole('row', { name: new RegExp(first) })
    expect(await line.innerText()).toMatch(/Puesto 1 de /)
  })

  test('shows eight places at 768 px, and five with one chosen', async () => {
    const { page } = await visit(path)
    await rowAt(page, 1).waitFor()
    expect(await wholeRows(page)).toBeGreaterThanOrEqual(8)
    await rowAt(page, 1).click()
    await page.getByText(/^Está en el puesto/).waitFor()
    await expect.poll(() => wholeRows(page)).toBeGreaterThanOrEqual(5)
  })

  test.each([
    ['a phone', { width: 360, height: 740 }],
    ['200 % zoom', { width: 683, height: 384 }],
  ])('on %s the list comes first, the bar is one line, and the map is a touch away', async (_, viewport) => {
    const { page } = await open({ path, options: { viewport } })
    await rowAt(page, 1).waitFor()
    expect((await rankingOf(page).boundingBox())?.y).toBeLessThan(viewport.height * 0.8)
    expect((await page.locator('.top-bar').boundingBox())?.height).toBeLessThanOrEqual(56)
    await page
      .getByRole('button', { name: 'Mapa', exact: true })
      .or(page.getByRole('radio', { name: 'Mapa', exact: true }))
      .first()
      .click()
    await untilDrawn(page)
    expect(await rankingOf(page).isVisible()).toBe(false)
  })

  test('on a phone the row that a link chose and the heading of its reason are in sight, with nothing moved', async () => {
    const { page } = await open({
      path: `${path}&sel=provincia.1801`,
      options: { viewport: { width: 360, height: 740 } },
    })
    const chosen = rankingOf(page).getByRole('row', { selected: true })
    await chosen.waitFor()
    for (const part of [chosen, page.getByRole('heading', { name: 'Por qué está aquí: Mariscal Nieto' })]) {
      const box = await part.boundingBox()
      expect((box?.y ?? Number.NaN) + (box?.height ?? 0)).toBeLessThanOrEqual(740)
    }
  })

  test('at 200 % zoom five places are seen whole without moving anything, of a matrix mostly unknown too, no notice is cut, and the map fits', async () => {
    const { page } = await open({
      path,
      options: { ...WHOLE_PIXELS, viewport: { width: 683, height: 384 } },
    })
    await rowAt(page, 5).waitFor()
    expect(await wholeRows(page)).toBeGreaterThanOrEqual(5)
    expect(await noticesCut(page)).toEqual([])
    await page.evaluate((hash) => void (location.hash = hash), `${path}&matriz=vacia`)
    await page.getByText(/Sin dato de cobertura en \d+ provincias/).waitFor()
    expect(await wholeRows(page)).toBeGreaterThanOrEqual(5)
    expect(await noticesCut(page)).toEqual([])
    await page.getByRole('button', { name: 'Qué puede hacer' }).click()
    await page.getByText(/«Puesto posible» es lo que pueden cambiar los datos que faltan/).waitFor()
    await page.getByText('Mapa', { exact: true }).click()
    await untilDrawn(page)
    const map = await page.locator('.map-view').boundingBox()
    expect((map?.y ?? 0) + (map?.height ?? Number.NaN)).toBeLessThanOrEqual(384)
  })

  test('another level, group or matrix is another list, read from its first row', async () => {
    const { page } = await visit(path)
    await rowAt(page, 1).waitFor()
    for (const [role, name] of [
      ['radio', 'Distritos'],
      ['radio', 'Provinciales y distritales'],
      ['radio', 'Creación'],
      ['button', 'Empezar con matriz vacía'],
    ] as const) {
      const scroller = rankingOf(page).locator('.rank-scroll')
      await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight))
      expect(await scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(500)
      await page.getByRole(role, { name, exact: true }).click()
      await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBe(0)
    }
  })

  test('one press shows who meets each criterion, a map for each over one frame, with the counts of the list', async () => {
    const { page } = await visit(path)
    await rowAt(page, 1).waitFor()
    await page.getByRole('button', { name: 'Un mapa por criterio' }).click()
    const maps = page.locator('.criterion-map')
    await expect.poll(() => maps.locator('.criterion-board svg').count()).toBe(4)
    const listed = Number(/^(\d+)/.exec(await page.locator('.below-line').innerText())?.[1])
    for (const map of await maps.all()) {
      const counts = await map.locator('.legend-count').allInnerTexts()
      expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(listed)
    }
    await rowAt(page, 2).hover()
    await expect.poll(() => maps.locator('.criterion-outline svg').count()).toBe(4)
    const name = await rowAt(page, 2).locator('.rank-name-own').innerText()
    expect(await maps.first().locator('.criterion-here').innerText()).toMatch(new RegExp(`^${name}: (no )?cumple · `))
    const board = await maps.first().locator('.criterion-board').boundingBox()
    await page.mouse.click((board?.x ?? 0) + (board?.width ?? 0) * 0.6, (board?.y ?? 0) + (board?.height ?? 0) * 0.5)
    await page.getByText(/^Está en el puesto/).waitFor()
    await page.getByRole('button', { name: 'Ver como mapa' }).click()
    await untilDrawn(page)
  })

  test('pages are links of their own address, and the tab says where one is', async () => {
    const { page } = await visit('#v1?sel=departamento.18')
    await untilLoaded(page)
    await expect.poll(() => page.title()).toBe('Moquegua · Explorar · Brecha')
    const link = page.getByRole('navigation', { name: 'Páginas' }).getByRole('link', { name: 'Priorizar' })
    expect(await link.getAttribute('href')).toMatch(/^\.\/#v1\?pagina=priorizar&sel=departamento\.18/)
    await link.click()
    await expect.poll(() => page.title()).toBe('Moquegua · Priorizar · Brecha')
  })

  test('a matrix that is mostly unknown says that the places are not firm', async () => {
    const { page } = await visit('#v1?pagina=priorizar&matriz=vacia')
    await rankingOf(page).getByRole('row').nth(1).waitFor()
    await page.getByText(/Sin dato de cobertura en \d+ provincias: los puestos no son firmes/).waitFor()
  })
})

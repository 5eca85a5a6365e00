import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useOnePage } from './browser.ts'
import { goTo, readRows, rowAt, untilLoaded } from './screen.ts'

const TOP = 8
const CRITERIA = [/^i ·/, /^ii ·/, /^iii ·/, /^iv ·/, /^A\.1 ·/] as const

const slider = (page: Page, name: RegExp) => page.getByRole('slider', { name })
const below = (page: Page) => page.locator('.below-line')
const hashOf = (page: Page) => page.evaluate(() => location.hash)

async function press(page: Page, name: RegExp, keys: readonly string[]): Promise<void> {
  await slider(page, name).focus()
  for (const key of keys) await page.keyboard.press(key)
}

async function openDrawer(page: Page): Promise<void> {
  await rowAt(page, 1).waitFor()
  const drawer = page.getByRole('region', { name: 'Pesos y umbrales' })
  if (!(await drawer.isVisible())) await page.getByRole('button', { name: 'Pesos y umbrales' }).click()
  await drawer.waitFor()
  await expect.poll(() => slider(page, CRITERIA[0]).inputValue()).toBe('1')
}

type Placed = readonly (readonly [place: string, of: string])[]
type Recording = { recorded: { readonly discs: Placed; readonly rows: Placed }[] }

/** In the page: keeps, from now on, what discs and rows say in each frame. */
function recordFrames(): void {
  const recorded: Recording['recorded'] = []
  Object.assign(window, { recorded })
  const textOf = (within: Element, part: string) => within.querySelector(part)?.textContent.trim() ?? ''
  const look = () => {
    const discs = [...document.querySelectorAll('.map-discs [data-unit]')]
    const rows = [...document.querySelectorAll('.rank-row')]
    recorded.push({
      discs: discs.map((disc) => [textOf(disc, 'text'), disc.getAttribute('data-unit') ?? '']),
      rows: rows.map((row) => [textOf(row, '.rank-place'), textOf(row, '.rank-name')]),
    })
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

describe('Weights and thresholds', () => {
  const visit = useOnePage()
  const path = '#v1?pagina=priorizar'

  test('a weight moved by the arrows reorders the list at once', async () => {
    const { page } = await visit(path)
    await openDrawer(page)
    const before = await readRows(page, TOP)
    await press(page, CRITERIA[0], ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Home'])
    await page.waitForFunction(() => location.hash.includes(encodeURIComponent('region_con_instrumento:0')))
    expect((await readRows(page, TOP)).map((row) => row.name)).not.toEqual(before.map((row) => row.name))
  })

  test('in every frame of a weight that moves, the discs on the map carry the places of the list', async () => {
    const { page } = await visit(path)
    await openDrawer(page)
    await page.locator('.map-discs [data-unit]').first().waitFor({ state: 'attached' })
    await page.evaluate(recordFrames)
    await press(page, CRITERIA[0], ['Home', 'PageUp', 'PageUp', 'Home', 'End'])
    await press(page, CRITERIA[1], ['Home', 'PageUp', 'PageUp', 'End', 'Home'])
    await page.waitForFunction(() => location.hash.includes('%3A0') || location.hash.includes(':0'))
    const frames = await page.evaluate(() => (window as unknown as Recording).recorded)
    expect(new Set(frames.map(({ rows }) => JSON.stringify(rows))).size).toBeGreaterThan(3)
    const nameOf = new Map<string, string>()
    for (const { discs, rows } of frames) {
      const names = new Map(rows)
      const alone = discs.filter(([place]) => rows.filter(([other]) => other === place).length === 1)
      expect(alone.length).toBeGreaterThan(3)
      for (const [place, unit] of alone) {
        const name = names.get(place) ?? ''
        expect([unit, nameOf.get(unit) ?? name]).toEqual([unit, name])
        nameOf.set(unit, name)
      }
    }
    await page.getByRole('button', { name: 'Restablecer' }).click()
  })

  test('all weights at zero are said plainly over the last order, with nothing to export; one click restores', async () => {
    const { page } = await visit(path)
    await openDrawer(page)
    const before = await readRows(page, TOP)
    for (const name of CRITERIA) await press(page, name, ['Home'])
    await page
      .getByRole('alert')
      .getByText(/Todos los pesos están en cero/)
      .waitFor()
    expect(await page.getByRole('button', { name: 'Descargar CSV' }).count()).toBe(0)
    expect(await rowAt(page, 1).count()).toBe(1)
    await page.getByRole('button', { name: 'Restablecer' }).click()
    await page.getByRole('button', { name: 'Descargar CSV' }).waitFor()
    expect(await readRows(page, TOP)).toEqual(before)
  })

  test('threshold, percentile, denominator and inheritance change the figures and the address; reloading keeps them and going back undoes them', async () => {
    const { page } = await visit()
    await untilLoaded(page)
    await goTo(page, 'Priorizar')
    await openDrawer(page)
    const seen: { readonly hash: string; readonly screen: string }[] = []
    const note = async (fragment: string) => {
      await page.waitForFunction((part) => location.hash.includes(part), fragment)
      seen.push({ hash: await hashOf(page), screen: await screenOf(page) })
    }
    await note('pagina=priorizar')
    await press(page, /Umbral de brecha/, ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
    await note('umbral=0.3&')
    await press(page, /Umbral de mayor incidencia/, ['PageUp', 'PageUp', 'ArrowLeft'])
    await note('percentil=94&')
    await page
      .getByRole('region', { name: 'Pesos y umbrales' })
      .getByRole('button', { name: /Instancias que se esperan/ })
      .click()
    await page.getByRole('option', { name: 'provincial', exact: true }).click()
    await note('definicion=provincial')
    await page.getByRole('switch', { name: /Usar la tasa/ }).press('Space')
    await note('heredar=no')
    expect(new Set(seen.map(({ screen }) => screen)).size).toBe(seen.length)
    await page.reload()
    await untilLoaded(page)
    await rowAt(page, 1).waitFor()
    expect(await screenOf(page)).toBe(seen.at(-1)?.screen)
    for (const { hash, screen } of seen.slice(0, -1).reverse()) {
      await page.goBack()
      await expect.poll(() => screenOf(page)).toBe(screen)
      expect(await hashOf(page)).toBe(hash)
    }
  })
})

/** The figures that any of the choices may change: counts below the threshold and the first rows. */
async function screenOf(page: Page): Promise<string> {
  return `${await below(page).innerText()} ${JSON.stringify(await readRows(page, TOP))}`
}

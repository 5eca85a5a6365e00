import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { untilDrawn } from './screen.ts'

async function visibleNames(page: Page, role: 'button' | 'combobox' | 'slider' | 'switch'): Promise<readonly string[]> {
  const found = await page.getByRole(role).filter({ visible: true }).all()
  return Promise.all(found.map(async (each) => `${await each.getAttribute('class')} ${await each.innerText()}`))
}

describe('On paper', () => {
  const open = useBrowser()

  test.each(['explorar', 'priorizar'])(
    '%s prints the map, its legend with source, the stamps and the date, and no control',
    async (name) => {
      const { page } = await open({ path: `#v1?pagina=${name}&sel=provincia.0511` })
      await untilDrawn(page)
      if (name === 'priorizar') await page.getByRole('grid').getByRole('row', { selected: true }).waitFor()
      await page.emulateMedia({ media: 'print' })
      const legend = page.locator('details.legend')
      expect(await legend.isVisible()).toBe(true)
      expect(await legend.locator('.legend-source').first().innerText()).toMatch(/Corte: /)
      expect(await legend.getByText('simulado', { exact: true }).isVisible()).toBe(true)
      expect(await page.locator('.map-canvas canvas').first().isVisible()).toBe(true)
      expect(
        await page
          .getByText(/Matriz simulada/)
          .first()
          .isVisible(),
      ).toBe(true)
      expect(await page.getByText(/Límites esquemáticos: orientan/).isVisible()).toBe(true)
      expect(await page.getByText(/^Impreso el \d+\s\w+\.\s\d{4} desde Brecha\.$/).isVisible()).toBe(true)
      for (const role of ['combobox', 'slider', 'switch'] as const) expect(await visibleNames(page, role)).toEqual([])
      expect((await visibleNames(page, 'button')).filter((each) => !/^(figure|link|sort)/.test(each))).toEqual([])
      expect(await page.getByRole('searchbox').filter({ visible: true }).count()).toBe(0)
    },
  )

  test('the summary of a region keeps a short table on one page and cuts no head of one word', async () => {
    const { page } = await open({ path: '#v1?pagina=presentar', options: { viewport: { width: 605, height: 900 } } })
    await page.getByText('Cuadro N.° 11.', { exact: false }).waitFor()
    await page.emulateMedia({ media: 'print' })
    const told = await page.locator('.report-table').evaluateAll((tables) =>
      tables.map((table) => ({
        rows: table.querySelectorAll('tbody > tr').length,
        isWhole: getComputedStyle(table).breakInside === 'avoid',
        cut: [...table.querySelectorAll<HTMLElement>('thead th')].flatMap((head) => {
          const text = document.createRange()
          text.selectNodeContents(head)
          return /\s/.test(head.innerText) || text.getClientRects().length === 1 ? [] : [head.innerText]
        }),
      })),
    )
    expect(told.flatMap(({ cut }) => cut)).toEqual([])
    expect(told.filter(({ rows, isWhole }) => isWhole !== rows <= 12)).toEqual([])
    expect(new Set(told.map(({ isWhole }) => isWhole)).size).toBe(2)
  })

  test('a printed list says the order, the reason and is a real document of some pages', async () => {
    const { page } = await open({ path: '#v1?pagina=priorizar&sel=provincia.0511' })
    await page.getByRole('grid').getByRole('row', { selected: true }).waitFor()
    await untilDrawn(page)
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    expect(pages).toBeGreaterThanOrEqual(1)
    expect(pages).toBeLessThanOrEqual(12)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText(/^Está en el puesto \d+ porque/).isVisible()).toBe(true)
  })
})

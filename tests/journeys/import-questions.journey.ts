import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowserWithoutMap } from './browser.ts'
import { bringFile, DATOS, readAccount, underReview, untilReady } from './own-table.ts'
import { goTo, untilHeld } from './screen.ts'

/**
 * Two provincias under the code of their capital, a distrito whose date has no day, and one whose date reads both ways.
 */
const MATRIX = [
  'UBIGEO,DEPARTAMENTO,PROVINCIA,DISTRITO,ETAPA,FECHA',
  '050101,AYACUCHO,HUAMANGA,,creada,',
  '050201,AYACUCHO,CANGALLO,,creada,',
  '050102,AYACUCHO,HUAMANGA,ACOCRO,creada,marzo 2019',
  '050103,AYACUCHO,HUAMANGA,ACOS VINCHOS,creada,03/04/2020',
].join('\n')

async function bring(page: Page): Promise<Locator> {
  await untilReady(page)
  await bringFile(page, 'matriz.csv', MATRIX)
  return underReview(page)
}

/** Goes on with Tab until the focus is inside the wanted place. */
async function tabInto(page: Page, wanted: Locator): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    if (await wanted.evaluate((element) => element.contains(document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the keyboard does not reach it')
}

describe('What only a person can say of a table', () => {
  const open = useBrowserWithoutMap()

  test('is answered with the keyboard, keeps the focus, counts and is kept; a date without a day keeps its row', async () => {
    const { page } = await open({ path: DATOS })
    const dialog = await bring(page)
    expect(await readAccount(dialog)).toEqual([5, 1, 1, 1, 2, 0])
    await dialog.getByText(/sus filas se conservan: FECHA · marzo 2019 · La fecha no dice el día · 1 fila/).waitFor()
    const capitals = dialog.getByRole('radiogroup', {
      name: /^2 filas con .*DISTRITO.* vacío usan el código de la capital/,
    })
    await capitals.getByText('Mientras no responda, lo que depende de ello no se carga.').waitFor()
    await tabInto(page, capitals)
    await page.keyboard.press('Space')
    await expect.poll(() => readAccount(dialog)).toEqual([5, 1, 1, 3, 0, 0])
    await untilHeld(capitals)
    const order = dialog.getByRole('radiogroup', { name: /fechas que se leen de dos maneras/ })
    await order.getByText('Mientras no responda se entiende: El día: día/mes/año.').waitFor()
    await tabInto(page, order)
    await page.keyboard.press('ArrowDown')
    await dialog.getByText('Las fechas están escritas mes/día/año y así se leyeron').waitFor()
    await dialog.getByText('4 mar. 2020').waitFor()
    await dialog.getByRole('button', { name: /^Cargar \d/ }).focus()
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('4 de 1 892 · 0,2 % · 1 888 sin dato').waitFor()
    await page.reload()
    await page.getByRole('table', { name: 'Tablas propias' }).getByText('matriz.csv').waitFor()
    await goTo(page, 'Explorar')
    await page.getByText('4 de 1 892 instancias esperadas').waitFor()
  })
})

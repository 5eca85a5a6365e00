import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repository } from '../../scripts/run-step.ts'
import { useBrowserWithoutMap } from './browser.ts'
import { DATOS, load, readAccount, simulatedBanner, underReview, untilReady } from './own-table.ts'

const MATRIX = join(repository, '../shared/data/formatos/07_matriz_instancias_FICTICIA.xlsx')

describe.skipIf(!existsSync(MATRIX))('A matrix whose name and title say that it is invented (needs ../shared)', () => {
  const open = useBrowserWithoutMap()

  test('titles and merged headers included, is accounted for, and every page says that it is invented', async () => {
    const { page } = await open({ path: DATOS })
    await untilReady(page)
    await page.locator('input[type="file"]').first().setInputFiles(MATRIX)
    const dialog = await underReview(page)
    expect(await readAccount(dialog)).toEqual([15, 2, 5, 4, 0, 4])
    await load(dialog)
    await page.getByText('5 de 1 892 · 0,3 % · 1 885 sin dato').waitFor()
    await simulatedBanner(page).waitFor()
  })

  test('is real once a person answers so, and no page says otherwise', async () => {
    const { page } = await open({ path: DATOS })
    await untilReady(page)
    await page.locator('input[type="file"]').first().setInputFiles(MATRIX)
    const dialog = await underReview(page)
    const invented = dialog.getByRole('radiogroup', { name: /FICTICIA.*¿sus datos son inventados\?/ })
    await invented.getByText('No, son reales').click()
    await dialog.locator('[aria-busy="false"]').waitFor()
    await load(dialog)
    await page.getByText('5 de 1 892 · 0,3 % · 1 885 sin dato').waitFor()
    expect(await simulatedBanner(page).count()).toBe(0)
  })
})

import type { Locator, Page } from 'playwright-core'

/** The page with its figures in place: the panel shows a card or a list, not what is loading. */
export async function untilLoaded(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: /Buscar territorio/ }).waitFor()
}

/** The map drawn and ready for a hand: its own buttons come with its first picture. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Acercar' }).waitFor()
}

/** Goes to one of the pages by the bar. */
export async function goTo(
  page: Page,
  name: 'Explorar' | 'Priorizar' | 'Instancias' | 'Planificar' | 'Presentar' | 'Datos' | 'Método',
): Promise<void> {
  await page.getByRole('navigation', { name: 'Páginas' }).getByRole('link', { name }).click()
}

/** Opens the controls of the list, which fold where there is little room. */
export async function unfold(page: Page): Promise<void> {
  const fold = page.getByRole('button', { name: 'Vista, ámbito y pesos' })
  if (await fold.isVisible()) await fold.click()
}

export function rankingOf(page: Page): Locator {
  return page.getByRole('grid', { name: 'Priorización' })
}

/** A row of the ranking by its position in the list, the first being 1. */
export function rowAt(page: Page, position: number): Locator {
  return rankingOf(page).locator(`[role="row"][aria-rowindex="${position + 1}"]`)
}

/** Waits for the keyboard to be there, or in something inside: a dialog gives it back one frame after it goes. */
export async function untilHeld(part: Locator): Promise<void> {
  await part.and(part.page().locator(':focus-within')).waitFor()
}

/** What the rows drawn at those positions say, cell by cell. */
export async function readRows(page: Page, count: number): Promise<readonly RowRead[]> {
  return Promise.all(Array.from({ length: count }, (_, at) => readRow(rowAt(page, at + 1))))
}

/** A row of the ranking as it is read: texts as drawn, verdicts by their words. */
export type RowRead = {
  readonly place: string
  readonly name: string
  readonly score: string
  readonly verdicts: readonly string[]
  readonly interval: string
}

async function readRow(row: Locator): Promise<RowRead> {
  await row.waitFor()
  const marks = await row
    .locator('[role="img"]')
    .evaluateAll((found) => found.map((mark) => mark.getAttribute('aria-label') ?? ''))
  const [place = '', , score = '', , interval = ''] = await row.getByRole('gridcell').allInnerTexts()
  return {
    place: place.trim(),
    name: (await row.locator('.rank-name-own').innerText()).trim(),
    score: score.trim(),
    verdicts: marks.map((mark) => mark.slice(mark.lastIndexOf(': ') + 2)),
    interval: interval.trim(),
  }
}

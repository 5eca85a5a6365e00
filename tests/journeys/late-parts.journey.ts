import { describe, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { goTo, untilDrawn, untilLoaded } from './screen.ts'

const PLATES = /\/assets\/(sheets|plates|workshop)-/

describe('What is fetched late', () => {
  const open = useBrowser()

  test('no part that comes late is seen without its look: one sheet for all of them comes with the first', async () => {
    const { page } = await open({ path: '#v1?pagina=instancias' })
    await untilLoaded(page)
    const sheets = await page.evaluate(() => [...document.styleSheets].map((sheet) => sheet.href ?? ''))
    expect(sheets.map((href) => /\/assets\/(\w+)-/.exec(href)?.[1])).toEqual(['inicio', 'paginas'])
    const heading = page.getByRole('columnheader').first().getByRole('button')
    expect(await heading.evaluate((button) => getComputedStyle(button).borderTopStyle)).toBe('none')
  })

  test('the writers of documents, and the rooms of the plates and the workshop, come when they are asked for', async () => {
    const asked: string[] = []
    const { page } = await open({
      prepare: async (context) => {
        context.on('request', (request) => asked.push(new URL(request.url()).pathname))
      },
    })
    const fetched = (what: RegExp) => asked.filter((path) => what.test(path))
    await untilLoaded(page)
    await untilDrawn(page)
    await goTo(page, 'Presentar')
    const document = page.getByRole('button', { name: /\.docx/ }).first()
    await document.waitFor()
    expect(fetched(PLATES)).toEqual([])
    expect(fetched(/\/assets\/(docx-body|pptx-body)-/)).toEqual([])
    const download = page.waitForEvent('download')
    await document.click()
    await download
    expect(fetched(/\/assets\/docx-body-/)).not.toEqual([])
    expect(fetched(/\/assets\/pptx-body-/)).toEqual([])
    await page.getByRole('radio', { name: 'Lámina' }).click()
    await expect.poll(() => fetched(PLATES).length).toBeGreaterThan(0)
  })
})

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowser, useBrowserWithoutMap, useOnePage } from './browser.ts'
import { untilLoaded } from './screen.ts'

const NOT_OURS = /El enlace no se entiende y se muestra la vista inicial/
const OTHER_VERSION = /El enlace es de otra versión de Brecha/
const NOT_ALL_THERE = /Parte de lo que pide el enlace no está en los datos/

const HOSTILE: readonly (readonly [what: string, hash: string, notice: RegExp])[] = [
  ['too long', `v1?pesos=${'pobreza:1,'.repeat(400)}`, NOT_OURS],
  ['of an older version', 'v0?pagina=priorizar', OTHER_VERSION],
  ['of a version to come', 'v27?pagina=priorizar&nuevo=1', OTHER_VERSION],
  ['with script in a field', 'v1?pagina=<script>window.pwned=1</script>', NOT_OURS],
  ['with script for a version', '<img src=x onerror=window.pwned=1>', NOT_OURS],
  ['a javascript address', 'javascript:window.pwned=1', NOT_OURS],
  ['naming the prototype as a field', 'v1?__proto__=%7B%22pwned%22%3A1%7D', NOT_OURS],
  ['naming the prototype as a weight', 'v1?pesos=__proto__:1,constructor:2', NOT_OURS],
  ['with a selection that is no code', 'v1?sel=provincia.constructor', NOT_OURS],
  ['with a number that is none', 'v1?umbral=NaN', NOT_OURS],
  ['with a broken escape', 'v1?modalidad=%E0%A4%A', NOT_OURS],
  ['with a code that no territory has', 'v1?sel=provincia.9999', NOT_ALL_THERE],
  [
    'with markup for a modality',
    `v1?modalidad=${encodeURIComponent('<img src=x onerror=window.pwned=1>')}`,
    NOT_ALL_THERE,
  ],
]

const OF_A_VERSION = /^v\d/

/** Expects the first view and a notice, nothing run, and the notice gone when it is closed. */
async function expectFirstView(page: Page, notice: RegExp): Promise<void> {
  await untilLoaded(page)
  await page.getByRole('status').getByText(notice).waitFor()
  await page.getByRole('heading', { level: 1, name: 'Perú' }).waitFor()
  expect(await page.evaluate(() => ['pwned' in window, 'pwned' in {}])).toEqual([false, false])
  await page.getByRole('button', { name: 'Cerrar aviso' }).click()
  expect(await page.getByText(notice).count()).toBe(0)
}

function countDialogs(page: Page): () => number {
  let dialogs = 0
  page.on('dialog', (dialog) => {
    dialogs += 1
    void dialog.dismiss()
  })
  return () => dialogs
}

describe('Addresses that nobody should trust', () => {
  const open = useBrowser()
  const openWithoutMap = useBrowserWithoutMap()
  const visit = useOnePage()
  const [first] = HOSTILE

  // While the page is open a hash of no version is an anchor: it is asked on arriving, and one other with it.
  test.each(HOSTILE.filter((each) => each === first || !OF_A_VERSION.test(each[1])))(
    'an address %s gives whoever arrives the first view and a notice, and runs nothing',
    async (_, hash, notice) => {
      const { page } = await openWithoutMap({ path: `#${hash}` })
      const dialogs = countDialogs(page)
      await expectFirstView(page, notice)
      expect(dialogs()).toBe(0)
    },
  )

  test.each(HOSTILE.filter(([, hash]) => OF_A_VERSION.test(hash)))(
    'an address %s takes who is elsewhere to the first view with a notice, and runs nothing',
    async (_, hash, notice) => {
      const { page } = await visit('#v1?sel=departamento.18')
      const dialogs = countDialogs(page)
      await page.getByRole('heading', { level: 1, name: 'Moquegua' }).waitFor()
      await visit(`#${hash}`)
      await expectFirstView(page, notice)
      expect(dialogs()).toBe(0)
    },
  )

  test('a shared address shows the same view to whoever opens it, and choosing moves the address', async () => {
    const { page } = await open({ path: '#v1?sel=provincia.1802&mapa=distrito&capa=pobreza' })
    await untilLoaded(page)
    await page.getByRole('heading', { level: 1, name: 'General Sánchez Cerro' }).waitFor()
    await page.getByRole('navigation', { name: 'Ubicación' }).getByRole('button', { name: 'Moquegua' }).click()
    await page.waitForFunction(() => location.hash.includes('sel=departamento.18'))
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'General Sánchez Cerro' }).waitFor()
  })
})

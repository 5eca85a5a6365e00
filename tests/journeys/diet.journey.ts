import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { dist } from '../../scripts/build-dist.ts'
import { useBrowser } from './browser.ts'

const MOST_FILES = 12
const MOST_CODE = 600_000

/** Files asked for until the first map stood drawn, by their address below the origin. */
async function askedBeforeMap(page: Page, asked: ReadonlyMap<string, number>): Promise<readonly string[]> {
  const mark = await page.waitForFunction(() => performance.getEntriesByName('mapa-listo')[0]?.startTime, undefined, {
    polling: 100,
    timeout: 90_000,
  })
  const drawn = Number(await mark.jsonValue()) + (await page.evaluate(() => performance.timeOrigin))
  return [...asked].filter(([, at]) => at <= drawn).map(([path]) => path)
}

describe('The way to the first map', () => {
  const open = useBrowser()

  test('asks for twelve files at most, none of them twice, and for 600 kB of code', async () => {
    const asked = new Map<string, number>()
    const twice: string[] = []
    const { page } = await open({
      prepare: (context) =>
        Promise.resolve(
          context.on('request', (request) => {
            const { pathname } = new URL(request.url())
            if (request.url().startsWith('data:')) return
            if (asked.has(pathname)) twice.push(pathname)
            else asked.set(pathname, Date.now())
          }),
        ),
    })
    const files = await askedBeforeMap(page, asked)
    expect(files.filter((path) => twice.includes(path) && path !== '/data/manifest.json')).toEqual([])
    expect(files.length, files.join(' ')).toBeLessThanOrEqual(MOST_FILES)
    const code = files.filter((path) => /\.(js|css)$/.test(path))
    const bytes = code.reduce((sum, path) => sum + gzipSync(readFileSync(join(dist, path)), { level: 6 }).length, 0)
    expect(bytes, code.join(' ')).toBeLessThanOrEqual(MOST_CODE)
  })

  test('the page itself asks for map, limits and facts: none of them waits for code to run', () => {
    const html = readFileSync(join(dist, 'index.html'), 'utf8')
    const head = html.slice(0, html.indexOf('</head>'))
    for (const part of [/modulepreload[^>]+inicio-/, /modulepreload[^>]+mapa-/, /limites\.json/, /facts\.json/])
      expect(head).toMatch(part)
  })

  test('the map is begun before the figures are there, and the same one takes its place once they are', async () => {
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    const { page } = await open({
      prepare: (context) =>
        context.route('**/data/facts.json', async (route) => {
          await held
          await route.continue()
        }),
    })
    const early = page.locator('.map-early canvas')
    await early.waitFor({ state: 'attached' })
    await early.evaluate((canvas) => canvas.setAttribute('data-begun', 'antes'))
    release()
    await page.waitForFunction(() => performance.getEntriesByName('mapa-listo').length > 0)
    expect(await page.locator('.map-view canvas[data-begun="antes"]').count()).toBe(1)
    await page.locator('.map-canvas canvas[data-begun="antes"]').waitFor({ state: 'attached' })
    expect(await page.locator('.map-early').count()).toBe(0)
    expect(await page.locator('canvas.maplibregl-canvas').count()).toBe(1)
  })
})

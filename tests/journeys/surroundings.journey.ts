import { describe, expect, test } from 'vitest'
import { useBrowser, useOnePage, type Journey, WHOLE_PIXELS } from './browser.ts'
import { DATOS, untilReady } from './own-table.ts'
import { untilDrawn } from './screen.ts'
import { baseMapOf, tinyBaseMap, type TinyLayer } from './tiny-pmtiles.ts'

const LAND = '#ece9df'
const SEA = '#e3e9ee'
/** In what is widest of the country: twelve roads, a lake of one degree and, in Ucayali and Cusco, a sea of nine. */
const OWN_BASE: readonly TinyLayer[] = [
  {
    name: 'roads',
    kind: 'line',
    shapes: Array.from({ length: 12 }, (_, at) => [
      [-76.5 + at / 4, -2.5],
      [-76 + at / 4, -5.5],
    ]),
  },
  { name: 'water', kind: 'polygon', shapes: [square(-75.5, -5, 1)], says: ['kind', 'lake'] },
  { name: 'water_far', kind: 'polygon', shapes: [square(-75, -9, 3)], says: ['class', 'ocean'] },
]

function square(west: number, north: number, side: number): TinyLayer['shapes'][number] {
  const [east, south] = [west + side, north - side]
  return [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ]
}

describe('What stands around the country', () => {
  const open = useBrowser()
  const visit = useOnePage({ options: WHOLE_PIXELS })

  test('neighbouring land and the sea are told apart on the first map, and it says whose outline it is', async () => {
    const { page } = await visit()
    await untilDrawn(page)
    await page.getByText('Países vecinos: Natural Earth 1:10 000 000').waitFor()
    await page.getByText('Lago Titicaca: Natural Earth 1:50 000 000').waitFor()
    await page.getByRole('button', { name: 'Cómo se lee y fuente' }).click()
    await page.getByRole('checkbox', { name: 'Aeropuertos con vuelos por confirmar' }).uncheck()
    await expect.poll(async () => shareOf(await coloursOf(page), LAND), { timeout: 20_000 }).toBeGreaterThan(0.1)
    expect(shareOf(await coloursOf(page), SEA)).toBeGreaterThan(0.1)
  })

  test('roads and lakes of a base of one’s own are seen over the units, its sea is not, and «Borrar todo» takes it away', async () => {
    const { page } = await visit()
    await untilDrawn(page)
    await page.getByText('Países vecinos').waitFor()
    const count = async (colour: string) => (await coloursOf(page))[colour] ?? 0
    const [sea, roads] = [await count(SEA), roadIn(await coloursOf(page))]
    await page.getByRole('link', { name: 'Datos' }).click()
    await untilReady(page)
    const buffer = Buffer.from(baseMapOf(OWN_BASE, ''))
    await page.locator('input[type="file"]').first().setInputFiles({ name: 'mío.pmtiles', mimeType: '', buffer })
    await page.getByText('En uso: mío.pmtiles. Guardado en este navegador.').waitFor()
    await page.getByRole('link', { name: 'Explorar' }).click()
    await page.getByText('Mapa base propio').waitFor()
    await expect.poll(async () => roadIn(await coloursOf(page)), { timeout: 20_000 }).toBeGreaterThan(roads + 60)
    const more = (await count(SEA)) - sea
    expect(more).toBeGreaterThan(500)
    expect(more).toBeLessThan(5000)
    await page.getByRole('link', { name: 'Datos' }).click()
    await page.getByRole('button', { name: 'Borrar todo' }).click()
    await page.getByRole('button', { name: 'Borrar ahora' }).click()
    await page.getByText('En uso: ').waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Explorar' }).click()
    await page.getByText('Países vecinos').waitFor()
    await expect.poll(async () => roadIn(await coloursOf(page)), { timeout: 20_000 }).toBeLessThan(roads + 20)
  })

  test('a map base of one’s own is kept, drawn under the country without asking anyone, and taken away', async () => {
    const { page } = await visit(DATOS)
    await untilReady(page)
    const part = page.getByRole('region', { name: 'Mapa base propio' })
    const bring = (name: string, bytes: Uint8Array) =>
      page
        .locator('input[type="file"]')
        .first()
        .setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) })
    await bring('nada.pmtiles', new Uint8Array(200))
    await page.getByText('Ese archivo no es un PMTiles de la versión 3. Elija otro.').first().waitFor()
    await bring('mío.pmtiles', tinyBaseMap('ocean', '<a href="#">Mapa de prueba</a>'))
    await part.getByText('En uso: mío.pmtiles. Guardado en este navegador.').waitFor()
    await page.goto('about:blank')
    await page.goBack()
    await part.getByText('Guardado en este navegador.').waitFor()
    await page.getByRole('link', { name: 'Explorar' }).click()
    await page.getByText('Mapa base propio: Mapa de prueba').waitFor()
    // Its one tile is water from the Pacific to Brazil: no neighbouring land is left to see.
    await expect.poll(async () => shareOf(await coloursOf(page), LAND), { timeout: 20_000 }).toBeLessThan(0.01)
    await page.getByRole('link', { name: 'Datos' }).click()
    await part.getByRole('button', { name: 'Quitar el mapa base' }).click()
    await part.getByText('En uso: ').waitFor({ state: 'detached' })
  })

  test('the card of a provincia says its capital and how high it stands, and whose figure that is', async () => {
    const { page } = await visit('#v1?sel=provincia.0101')
    await page.getByText(/Capital: Chachapoyas, a 2\s338\sm de altitud/).waitFor()
    await page
      .getByRole('listitem')
      .filter({ hasText: /ubigeo-peru-aumentado/ })
      .first()
      .waitFor()
  })

  test('where its file is not there, the map is whole all the same and says nothing of it', async () => {
    const { page } = await open({
      options: WHOLE_PIXELS,
      prepare: async (context) => {
        await context.route('**/data/alrededores.json', (route) => route.fulfill({ status: 404 }))
      },
      expectedFaults: /alrededores|404/,
    })
    const asked = page.waitForResponse(/alrededores/)
    await untilDrawn(page)
    await asked
    expect(await page.getByText('Países vecinos').count()).toBe(0)
    expect(shareOf(await coloursOf(page), SEA)).toBeGreaterThan(0.2)
  })
})

/** How many pixels of the map have each colour. */
async function coloursOf(page: Journey['page']): Promise<Readonly<Record<string, number>>> {
  const png = await page.locator('.map-canvas').screenshot()
  return page.evaluate(
    async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height })
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: new Uint8ClampedArray() }
      const found: Record<string, number> = {}
      for (let at = 0; at < data.length; at += 4) {
        const colour = `#${[...data.slice(at, at + 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`
        found[colour] = (found[colour] ?? 0) + 1
      }
      return found
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )
}

/** How many pixels are of a road: light and warm, as nothing else on the map is. */
function roadIn(colours: Readonly<Record<string, number>>): number {
  const isRoad = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    return green > 215 && red > green && red - blue > 25
  }
  return Object.entries(colours).reduce((sum, [colour, count]) => sum + (isRoad(colour) ? count : 0), 0)
}

function shareOf(colours: Readonly<Record<string, number>>, colour: string): number {
  const all = Object.values(colours).reduce((sum, count) => sum + count, 0)
  return (colours[colour] ?? 0) / all
}

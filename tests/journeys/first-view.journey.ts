import { execFileSync } from 'node:child_process'
import type { Page, Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { repository } from '../../scripts/run-step.ts'
import { MOVING, useMovingBrowser, useOnePage } from './browser.ts'
import { bringFile } from './own-table.ts'
import { goTo, rankingOf, readRows, untilDrawn, untilLoaded, type RowRead } from './screen.ts'

const FIRST = 10

type CliUnit = {
  readonly puesto: number
  readonly nombre: string
  readonly puntaje: number
  readonly puestoMejor: number
  readonly puestoPeor: number
  readonly criterios: readonly { readonly cumple: 'si' | 'no' | 'sin_dato' | 'no_aplica' }[]
}

function askCommandLine(): readonly CliUnit[] {
  const answer = execFileSync('npm', ['run', '-s', 'brecha', '--', 'ranking', '--json'], {
    cwd: repository,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 26,
  })
  return (JSON.parse(answer) as { readonly unidades: readonly CliUnit[] }).unidades
}

function asDrawn(unit: CliUnit, at: number, all: readonly CliUnit[]): RowRead {
  const tied = all.some((other, index) => index !== at && other.puesto === unit.puesto)
  const best = Math.min(unit.puestoMejor, unit.puesto)
  const worst = Math.max(unit.puestoPeor, unit.puesto)
  const verdicts = unit.criterios
    .filter(({ cumple }) => cumple !== 'no_aplica')
    .map(({ cumple }) => ({ si: 'sí', no: 'no', sin_dato: 'sin dato', no_aplica: '' })[cumple])
  return {
    place: `${unit.puesto}${tied ? '=' : ''}`,
    name: unit.nombre,
    score: unit.puntaje.toFixed(2).replace('.', ','),
    verdicts,
    interval: best === worst ? `${best}` : `${best}–${worst}`,
  }
}

describe('The first view', () => {
  const open = useMovingBrowser()
  const visit = useOnePage({ options: MOVING })

  test('map and ranking never ask for the engine, which a table of one’s own starts and waits for', async () => {
    const held: Route[] = []
    let released = false
    const { page } = await open({
      prepare: (context) =>
        context.route('**/*.wasm', (route) => (released ? route.continue() : void held.push(route))),
    })
    await untilLoaded(page)
    await untilDrawn(page)
    await goTo(page, 'Priorizar')
    await rankingOf(page).getByRole('row').nth(FIRST).waitFor()
    await goTo(page, 'Datos')
    await page.getByText('Motor de consultas: se inicia cuando cargue una tabla.').waitFor()
    expect(held).toEqual([])
    const dialog = await bringFile(page, 'casos.csv', 'ubigeo,anio,modalidad,casos\n180101,2024,fisica,7\n')
    await dialog.getByRole('button', { name: /^Cargar \d/ }).click()
    await dialog.getByText('El motor de consultas se está iniciando; después se rehacen las cifras').waitFor()
    await expect.poll(() => held.length).toBeGreaterThan(0)
    released = true
    await Promise.all(held.map((route) => route.continue()))
    await page.getByText('Motor de consultas: listo.').waitFor()
    await page.getByText(/^Se cargó 1 fila de/).waitFor()
  })

  test('the first ten places say on screen what the command line says', async () => {
    const units = askCommandLine()
    const { page } = await visit()
    await untilLoaded(page)
    await goTo(page, 'Priorizar')
    expect(await readRows(page, FIRST)).toEqual(units.slice(0, FIRST).map((unit, at) => asDrawn(unit, at, units)))
  })

  test('the screen says that the matrix is simulated and the limits schematic, in banner, legend and map', async () => {
    const { page } = await visit()
    await untilDrawn(page)
    await page
      .getByText(/Matriz simulada/)
      .first()
      .waitFor()
    await page.getByText(/Límites esquemáticos: orientan/).waitFor()
    const legend = page.locator('details.legend')
    await legend.getByText('simulado', { exact: true }).waitFor()
    await page
      .locator('.map-stamp')
      .getByText(/esquemátic/i)
      .waitFor()
  })

  test('one click empties the matrix: every instancia without data and no word of simulation; another brings it back', async () => {
    const { page } = await visit()
    await untilDrawn(page)
    const before = await readClasses(page)
    await page.getByRole('button', { name: 'Empezar con matriz vacía' }).click()
    await page.getByText(/Matriz vacía/).waitFor()
    expect(
      await page
        .getByText(/simulad[oa]s?/i)
        .filter({ visible: true })
        .allInnerTexts(),
    ).toEqual(['Volver a la matriz simulada'])
    expect((await readClasses(page)).filter(({ count }) => count !== '0').map(({ label }) => label)).toEqual([
      'Sin dato',
    ])
    await page.getByRole('button', { name: 'Volver a la matriz simulada' }).click()
    await page
      .getByText(/Matriz simulada/)
      .first()
      .waitFor()
    expect(await readClasses(page)).toEqual(before)
  })
})

async function readClasses(page: Page): Promise<readonly { readonly label: string; readonly count: string }[]> {
  const lines = await page.getByRole('list', { name: 'Leyenda' }).getByRole('listitem').all()
  return Promise.all(
    lines.map(async (line) => ({
      label: await line.locator('span').nth(1).innerText(),
      count: await line.locator('.legend-count').innerText(),
    })),
  )
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readFileAnswer } from '../../scripts/cli/commands/validar/read-file.ts'
import { askWorker } from '../../scripts/cli/commands/validar/ask-worker.ts'
import { exportRecipe } from '../../src/workspace/commands/index.ts'
import { readFile, recipeOf, USUAL_READING } from '../../src/workspace/imports/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { peru } from '../database/ledger/country.ts'

const MARCH = 'Lugar;Ficha;Atendidas 2024\nILO CIUDAD;f1;12\nTORATA;f2;3\n'
const APRIL = 'Consolidado de la red\nLugar;Ficha;Atendidas 2025\nILO CIUDAD;f1;15\nTORATA;f2;4\n'
const folder = mkdtempSync(path.join(tmpdir(), 'brecha-receta-'))
afterAll(() => rmSync(folder, { recursive: true }))

function put(name: string, content: string | Uint8Array): string {
  const place = path.join(folder, name)
  writeFileSync(place, content)
  return place
}

/** The file of recipes that the page hands out of what was confirmed of the first month. */
async function recipes(): Promise<string> {
  const bytes = new TextEncoder().encode(MARCH)
  const decided = {
    ...USUAL_READING,
    kind: 'violencia',
    columns: [
      [0, 'distrito'],
      [1, null],
      [2, 'casos'],
    ],
    confirmed: [['|||ILO CIUDAD|', ubigeo('180301')]],
  } as const
  const [first, reading] = await Promise.all(
    [USUAL_READING, decided].map((options) => readFile(bytes, 'marzo.csv', options, peru)),
  )
  if (first === undefined || reading?.what !== 'tabla') throw new Error('not read')
  const made = recipeOf({ first, usual: USUAL_READING, reading, before: null, called: 'Del CEM', today: '2026-03-31' })
  if (made === null) throw new Error('nothing was remembered')
  return put('recetas.json', exportRecipe([made], 'recetas.json').bytes)
}

const asked = { table: 'auto', sheet: null, year: null, answers: new Map(), json: true, output: null } as const

describe('validar with a recipe', () => {
  test('reads the file of the next month as the first was confirmed, and says by which recipe', async () => {
    const answer = await askWorker({ ...asked, file: put('abril.csv', APRIL), recipes: await recipes() })
    if (answer.kind !== 'tabla') throw new Error(JSON.stringify(answer))
    const { valores, avisos } = answer.document
    expect(valores).toMatchObject([
      { ubigeo: '180301', anio: 2025, casos: 15 },
      { ubigeo: '180106', anio: 2025, casos: 4 },
    ])
    expect(avisos).toContainEqual({ aviso: 'receta', detalle: 'Del CEM', texto: 'Se leyó con la receta' })
  })

  test('says that no recipe is of the file, or that the file of recipes is none', async () => {
    const other = put('otra.csv', 'UBIGEO;AÑO;CASOS\n180101;2024;3\n')
    expect(await readFileAnswer({ ...asked, file: other, recipes: await recipes() })).toEqual({
      kind: 'mal_pedido',
      sentence: 'Ninguna receta de «recetas.json» es de archivos como «otra.csv».',
    })
    expect(await readFileAnswer({ ...asked, file: other, recipes: put('nada.json', '{}') })).toEqual({
      kind: 'mal_pedido',
      sentence: '«nada.json» no es un archivo de recetas.',
    })
  })
})

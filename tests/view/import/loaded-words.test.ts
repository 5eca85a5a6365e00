import { expect, test } from 'vitest'
import { loadedWords } from '../../../src/view/import/table-changes.ts'
import { wayText } from '../../../src/view/text/index.ts'
import { readFile, USUAL_READING } from '../../../src/workspace/imports/index.ts'
import { peru } from '../../database/ledger/country.ts'

async function wordsOf(text: string): Promise<string> {
  const reading = await readFile(new TextEncoder().encode(text), 'casos.csv', USUAL_READING, peru)
  if (reading.what !== 'tabla') throw new Error('not read')
  return loadedWords(reading, null).replaceAll(/[\u2068\u2069]/g, '')
}

test('a load of a part of a year says of how many territories, and never that no row was loaded', async () => {
  expect(await wordsOf('UBIGEO;CASOS ENE-JUN 2026\n1801;4\n1802;3\n')).toBe(
    'Se cargó el año sin terminar de 2 territorios de casos.csv.',
  )
  expect(await wordsOf('UBIGEO;CASOS 2024;CASOS ENE-JUN 2025\n1801;70;40\n')).toBe(
    'Se cargó 1 fila de casos.csv. Se cargó el año sin terminar de 1 territorio de casos.csv.',
  )
})

test('many files say the same of it, before they are loaded and after', () => {
  expect(wayText.reads(0, 2, 'Casos')).toBe('Se carga el año sin terminar de 2 territorios de Casos.')
  expect(wayText.reads(3, 1, 'Casos')).toBe('3 filas y el año sin terminar de 1 territorio de Casos.')
  expect(wayText.loaded(1, 0, 2)).toBe('Se cargó 1 archivo, con el año sin terminar de 2 territorios.')
  expect(wayText.loaded(2, 12, 0)).toBe('Se cargaron 2 archivos, con 12 filas.')
})

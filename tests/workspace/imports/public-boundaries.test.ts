import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFile, USUAL_READING } from '../../../src/workspace/imports/index.ts'
import { peru } from '../../database/ledger/country.ts'

const folder = path.resolve(import.meta.dirname, '../../../../shared/data/casos-publicos')

async function told(file: string) {
  const bytes = new Uint8Array(readFileSync(path.join(folder, file)))
  const reading = await readFile(bytes, file, USUAL_READING, peru)
  if (reading.what !== 'limites') throw new Error(`${file} was not read as boundaries`)
  const { conteo, avisos } = reading.limites.brecha
  return { conteo, avisos: avisos.map(({ ubigeo, reason }) => `${ubigeo ?? ''} ${reason}`) }
}

describe.skipIf(!existsSync(folder))(
  'Boundaries made from public reports (skipped where ../shared/data is absent)',
  () => {
    test('two polygons of one code and one name are joined, and that is said (46)', async () => {
      const { conteo, avisos } = await told('46-poligono-repetido.geojson')
      expect(conteo).toEqual({ leidos: 3, enMapa: 3, apartados: 0 })
      expect(avisos.filter((each) => /^\d/.test(each))).toEqual([
        '180101 Viene partido en 2 polígonos con el mismo código; se unieron',
      ])
    })

    test('two polygons of one code and different names are said to look like what lies in it (46b)', async () => {
      const { avisos } = await told('46b-codigo-del-padre.geojson')
      expect(avisos.filter((each) => /^\d/.test(each))).toEqual([
        '1801 Viene partido en 2 polígonos con el mismo código; se unieron. Se llaman distinto (MOQUEGUA, TORATA): parecen distritos con el código de su provincia; revise la columna del código',
      ])
    })
  },
)

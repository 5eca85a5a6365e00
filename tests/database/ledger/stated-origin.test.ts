import { describe, expect, it } from 'vitest'
import { readAnyTable } from '../../../src/database/ledger/index.ts'
import { peru } from './country.ts'

async function originOf(text: string, fileName = 'tabla.csv') {
  const read = await readAnyTable(new TextEncoder().encode(text), fileName, peru)
  if (!read.ok) throw new Error('the table was not read')
  return read.ledger.origin
}

const HEADER = 'ubigeo,nivel,etapa,calidad'
const PLAIN = 'ubigeo,nivel,etapa\n1801,provincial,creada\n1802,provincial,creada'

describe('what a file says of its own figures', () => {
  it('is simulated when a single row says so, whatever the others say', async () => {
    const rows = ['1801,provincial,creada,observado', '1802,provincial,creada,Simulado', '1803,provincial,creada,']
    expect(await originOf([HEADER, ...rows].join('\n'))).toMatchObject({ quality: 'simulado' })
  })

  it('is the worst of its rows', async () => {
    const rows = ['1801,provincial,creada,observado', '1802,provincial,creada,estimado']
    expect(await originOf([HEADER, ...rows].join('\n'))).toMatchObject({ quality: 'estimado' })
  })

  it('is estimated where the header of its cases says so and no row says otherwise', async () => {
    expect(await originOf('ubigeo,casos estimados 2024\n1801,30')).toMatchObject({ quality: 'estimado' })
    expect(await originOf('ubigeo,casos estimados 2024,calidad\n1801,30,observado')).toMatchObject({
      quality: 'observado',
    })
    expect(await originOf('ubigeo,casos 2024\n1801,30')).toMatchObject({ quality: 'observado' })
  })

  it("is observed where the only stamps are the person's own edits", async () => {
    const rows = ['1801,provincial,creada,edición propia 2026-11-21']
    expect(await originOf([HEADER, ...rows].join('\n'))).toMatchObject({ quality: 'observado' })
  })

  it.each(['Matriz SIMULADA.csv', 'datos ficticios.csv', 'inventados.csv', 'simulación.csv'])(
    'is simulated when the file is called %s',
    async (fileName) => {
      expect(await originOf(PLAIN, fileName)).toMatchObject({ quality: 'simulado' })
    },
  )

  it.each([
    ['Instancias creadas: corte al 31/10/2026', '31/10/2026'],
    ['INSTANCIAS AL 25 DE MAYO DE 2020', '25 DE MAYO DE 2020'],
    ['Instancias creadas a diciembre de 2025', 'diciembre de 2025'],
    ['Instancias (corte: setiembre del 2026)', 'setiembre del 2026'],
    ['Instancias creadas, corte 2026-10-31', '2026-10-31'],
    ['Instancias creadas', ''],
    ['Instancias creadas de 2020 a 2025', ''],
  ])('takes title and cut-off from the title «%s», and invents none', async (title, cutOff) => {
    expect(await originOf(`"${title}",,\n${PLAIN}`)).toMatchObject({ title, quality: 'observado', cutOff })
  })

  it('takes source and cut-off from rows that agree on them, and no cut-off where they do not', async () => {
    const head = 'ubigeo,nivel,etapa,calidad,fuente,corte'
    const rows = ['1801,provincial,creada,observado,Registro,octubre de 2026', '1802,provincial,creada,,,']
    expect(await originOf([head, ...rows].join('\n'))).toMatchObject({ title: 'Registro', cutOff: 'octubre de 2026' })
    const other = '1803,provincial,creada,observado,Registro,mayo de 2020'
    expect(await originOf(['corte al 31/10/2026,,,,,', head, ...rows, other].join('\n'))).toMatchObject({ cutOff: '' })
  })

  it('repeats no data of persons from a title', async () => {
    const { title } = await originOf(`Instancias: consultas al 987 654 321 o ana@correo.pe,,\n${PLAIN}`)
    expect(title).not.toMatch(/987|correo/)
  })
})

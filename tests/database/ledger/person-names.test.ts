import { describe, expect, it } from 'vitest'
import { isPersonal } from '../../../src/database/ledger/personal-columns.ts'
import { readFile, USUAL_READING, type ReadingOptions } from '../../../src/workspace/imports/index.ts'
import { peru } from './country.ts'

async function read(rows: readonly string[], change: Partial<ReadingOptions> = {}) {
  const bytes = new TextEncoder().encode(rows.join('\n'))
  const reading = await readFile(bytes, 'tabla.csv', { ...USUAL_READING, ...change }, peru)
  if (reading.what !== 'tabla') throw new Error('not read')
  return { ledger: reading.ledger, kept: new TextDecoder().decode(await reading.kept()), options: reading }
}

const SERVICES = [
  'UBIGEO,TIPO DE SERVICIO,NOMBRE,OPERADOR',
  '180102,CEM,Rosa Quispe Mamani,Lic. Ana',
  '180103,CEM,Juan de la Cruz,Dra. Eva Ruiz',
  '180104,CEM,CEM Cuchumbaya,MIMP',
]
const NAMES = /Rosa Quispe|Juan de la Cruz|Lic\. Ana|Eva Ruiz/

describe('A column of names of persons', () => {
  it('is left out by its header, whatever is said after who it is of', () => {
    const cells = ['Rosa Quispe', 'Ana Flores']
    for (const header of [
      'Responsable del CEM',
      'NOMBRE DEL RESPONSABLE',
      'Nombre de la coordinadora',
      'Coordinadora del CEM',
      'Contacto de la instancia',
      'Nombre y apellido del contacto',
      'Jefa del servicio',
      'Encargado',
      'Nombre de la persona',
    ])
      expect(isPersonal(header, cells), header).toBe(true)
    for (const header of ['Nombre', 'Directorio', 'Nombre del servicio', 'Entidad responsable', 'Jefatura'])
      expect(isPersonal(header, cells), header).toBe(false)
    expect(isPersonal('Representantes titulares y alternos', ['Sí', 'No', '3'])).toBe(false)
  })

  it('is asked about and left out of what is kept and told, where only its cells look so', async () => {
    const { ledger, kept } = await read(SERVICES)
    expect(ledger.questions.map(({ kind, column, count, example }) => [kind, column, count, example])).toEqual([
      ['texto_reservado', 'NOMBRE', 2, 'nombre'],
      ['texto_reservado', 'OPERADOR', 2, 'nombre'],
    ])
    expect(`${kept} ${JSON.stringify(ledger)}`).not.toMatch(NAMES)
    expect(ledger.values.map(({ nombre }) => nombre)).toEqual([
      '[nombre omitido]',
      '[nombre omitido]',
      'CEM Cuchumbaya',
    ])
  })

  it('stays where a person says so, knowingly', async () => {
    const key = (await read(SERVICES)).ledger.questions[0]?.key ?? ''
    const { ledger } = await read(SERVICES, { answers: [[key, 'conservar']] })
    expect(ledger.values.map(({ nombre }) => nombre)).toContain('Rosa Quispe Mamani')
    expect(ledger.values.map(({ operador }) => operador)).not.toContain('Lic. Ana')
  })

  it('is none where its cells name services, offices or places', async () => {
    const rows = [
      'UBIGEO,DISTRITO,TIPO DE SERVICIO,NOMBRE,OPERADOR',
      '180101,Moquegua,CEM,CEM Moquegua,Programa Nacional Warmi Ñan',
      '180106,Torata,DEMUNA,Torata,Municipalidad Distrital de Torata',
      '040101,Arequipa,CIAM,Virgen del Carmen,Gerencia de Desarrollo Social',
      '040104,Cerro Colorado,CIAM,Cerro Colorado,Sub Gerencia de la Mujer',
    ]
    const { ledger } = await read(rows)
    expect(ledger.questions).toEqual([])
    expect(ledger.values.map(({ nombre }) => nombre)).toEqual([
      'CEM Moquegua',
      'Torata',
      'Virgen del Carmen',
      'Cerro Colorado',
    ])
  })
})

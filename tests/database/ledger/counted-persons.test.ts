import { describe, expect, test } from 'vitest'
import { cellsOf, readTable as read } from './country.ts'

const counted = (...lines: string[]) =>
  read(cellsOf(...lines)).counted.map(({ ubigeo, anio, variable, categoria, casos }) =>
    [ubigeo, anio, variable, categoria, casos].join(' '),
  )
const figures = (...lines: string[]) => read(cellsOf(...lines)).values.map(({ ubigeo, casos }) => [ubigeo, casos])
const reasons = (...lines: string[]) => read(cellsOf(...lines)).rejections.map(({ line, reason }) => [line, reason])

describe('A table of cases already counted by what it says of the persons', () => {
  const BY_SEX = ['UBIGEO,AÑO,SEXO,GRUPO DE EDAD,CASOS', '1801,2024,Mujer,0 a 17,10', '1801,2024,Mujer,18-59 años,20']
  const MEN = '1801,2024,Hombre,60 a más,3'

  test('adds its rows up and keeps each category of them', () => {
    expect(figures(...BY_SEX, MEN)).toEqual([['1801', 33]])
    expect(counted(...BY_SEX, MEN)).toEqual([
      '1801 2024 grupo_edad 0_a_17 10',
      '1801 2024 grupo_edad 18_a_59 20',
      '1801 2024 grupo_edad 60_y_mas 3',
      '1801 2024 sexo hombre 3',
      '1801 2024 sexo mujer 30',
    ])
  })

  test('sets its rows of all persons aside where there are others, and reads them where there are none', () => {
    expect(figures(...BY_SEX, MEN, '1801,2024,Ambos sexos,Total,33')).toEqual([['1801', 33]])
    expect(figures('UBIGEO,AÑO,SEXO,CASOS', '1801,2024,Total,33', '1803,2024,TOTAL,8')).toEqual([
      ['1801', 33],
      ['1803', 8],
    ])
  })

  test('is not added up where its rows are only sums of one thing or the other', () => {
    const margins = ['UBIGEO,AÑO,SEXO,GRUPO DE EDAD,CASOS', '1801,2024,Mujer,Total,30', '1801,2024,Total,0 a 17,10']
    expect([figures(...margins), reasons(...margins)]).toEqual([
      [],
      [
        [2, 'duplicado_en_conflicto'],
        [3, 'duplicado_en_conflicto'],
      ],
    ])
  })

  test('rejects a row whose category is blank: it may be of all or of nobody knows whom', () => {
    expect(reasons('UBIGEO,AÑO,SEXO,CASOS', '1801,2024,Mujer,20', '1801,2024,,30')).toEqual([[3, 'celda_vacia']])
  })

  test('counts no row that is repeated or in conflict', () => {
    const twice = counted('UBIGEO,AÑO,SEXO,CASOS', '1801,2024,Mujer,20', '1801,2024,Mujer,20', '1803,2024,Mujer,5')
    expect(twice).toEqual(['1801 2024 sexo mujer 20', '1803 2024 sexo mujer 5'])
    expect(counted('UBIGEO,AÑO,SEXO,CASOS', '1801,2024,Mujer,20', '1801,2024,Mujer,21')).toEqual([])
  })

  test('tells no variable of which its source withheld a part', () => {
    expect(counted('UBIGEO,AÑO,SEXO,CASOS', '1801,2024,Mujer,20', '1801,2024,Hombre,<5', '1803,2024,Mujer,9')).toEqual([
      '1803 2024 sexo mujer 9',
    ])
  })

  test('keeps the categories that have a column each, once though the modalities have theirs', () => {
    const header =
      'UBIGEO,AÑO,N° CASOS - VIOLENCIA FISICA,N° CASOS - VIOLENCIA PSICOLOGICA,N° CASOS - HOMBRES - TOTAL,' +
      'N° CASOS - MUJERES - TOTAL,N° CASOS - 0_17 - TOTAL,N° CASOS - 18_59 - TOTAL,N° CASOS - 60_MÁS - TOTAL'
    expect(counted(header, '1801,2024,10,20,4,26,9,21,0')).toEqual([
      '1801 2024 grupo_edad 0_a_17 9',
      '1801 2024 grupo_edad 18_a_59 21',
      '1801 2024 sexo hombre 4',
      '1801 2024 sexo mujer 26',
    ])
  })

  test('is not told of in groups narrower than five years', () => {
    expect(counted('UBIGEO,AÑO,GRUPO DE EDAD,CASOS', '1801,2024,14-15,9')).toEqual(['1801 2024 grupo_edad otra 9'])
  })

  test('takes an area for one of the persons only where it is urban or rural', () => {
    expect(counted('UBIGEO,AÑO,AREA,CASOS', '1801,2024,Urbana,9', '1801,2024,Rural,7')).toHaveLength(2)
    const office = ['UBIGEO,AÑO,AREA,CASOS', '1801,2024,Mesa de partes,9', '1803,2024,,7']
    expect([figures(...office), reasons(...office), counted(...office)]).toEqual([
      [
        ['1801', 9],
        ['1803', 7],
      ],
      [],
      [],
    ])
  })
})

import { REFUGE_TYPE, typeOfService } from '../../../domain/services/index.ts'
import type { Kind } from '../kind.ts'
import { ANY_TERRITORY } from './levelled.ts'

const COUNT = { whole: true, min: 0, max: 1e9 }

/** What services report by territory: people attended, cases or actions, of a year or of one month of it. */
export const atenciones: Kind = {
  id: 'atenciones',
  table: 'atenciones',
  placed: true,
  dated: { columns: ['valor'], usual: null },
  columns: [
    { name: 'servicio', weight: 2, patterns: [/^SERVICIO$/] },
    { name: 'indicador', weight: 4, patterns: [/^INDICADOR$/] },
    { name: 'anio', patterns: [/^(ANO|ANIO|YEAR)$/] },
    { name: 'mes', patterns: [/^(N(RO|UMERO)? DE )?MES$/] },
    { name: 'valor', weight: 2, number: COUNT, patterns: [/^VALOR$/, /^ATENDID[OA]S( \d{4})?$/] },
  ],
  essential: [ANY_TERRITORY, ['servicio'], ['indicador'], ['valor']],
  read: (reader) => {
    const servicio = typeOfService(reader.text('servicio'))
    reader.concealed = servicio === REFUGE_TYPE
    const ubigeo = reader.territory(null, false)
    const valor = reader.number('valor')
    if (ubigeo === null) return []
    if (valor === '' && reader.rejection === null) reader.ignore('sin_dato')
    return [
      {
        table: 'atenciones',
        cells: {
          ubigeo,
          servicio,
          indicador: reader.text('indicador'),
          anio: reader.year('valor'),
          mes: reader.text('mes'),
          valor,
        },
      },
    ]
  },
}

import type { Kind } from '../kind.ts'
import { ANY_TERRITORY } from './levelled.ts'

const COUNT = { whole: true, min: 0, max: 1e9 }
const WORDS = '(POBLACION|POB|HABITANTES)'

/** Inhabitants, and women where the file has them; a column per year is a row per year. */
export const poblacion: Kind = {
  id: 'poblacion',
  table: 'poblacion',
  placed: true,
  dated: { columns: ['poblacion', 'mujeres'], usual: null },
  columns: [
    { name: 'anio', patterns: [/^(ANO|ANIO|YEAR)\b/] },
    {
      name: 'mujeres',
      optional: true,
      many: true,
      number: COUNT,
      patterns: [new RegExp(`^(${WORDS} )?(DE )?(MUJERES|FEMENINA|MUJER)( \\d{4})?$`)],
    },
    {
      name: 'poblacion',
      weight: 3,
      many: true,
      number: COUNT,
      patterns: [
        new RegExp(`^(TOTAL )?${WORDS}( TOTAL| PROYECTADA| CENSADA| ESTIMADA)*( (AL )?\\d{4})?( \\d)?$`),
        /^[CP](19|20)\d\d$/,
      ],
      whenNamed: [/^TOTAL( \d{4})?$/],
    },
  ],
  essential: [ANY_TERRITORY, ['poblacion']],
  byText: ['anio', 'poblacion'],
  read: (reader) => {
    const ubigeo = reader.territory(null, false)
    const columns = reader.columnsOf('poblacion')
    const women = reader.columnsOf('mujeres')
    const drafts = columns.flatMap((_, nth) => {
      const figure = reader.number('poblacion', nth)
      if (figure === '' || ubigeo === null) return []
      const anio = reader.year('poblacion', nth)
      const beside =
        columns.length === 1 ? 0 : women.findIndex((_column, each) => reader.year('mujeres', each) === anio)
      return [
        {
          table: 'poblacion' as const,
          cells: {
            ubigeo,
            anio,
            poblacion: figure,
            mujeres: women.length > 0 && beside >= 0 ? reader.number('mujeres', beside) : '',
          },
        },
      ]
    })
    if (ubigeo !== null && drafts.length === 0) reader.ignore('sin_dato')
    return drafts
  },
}

import { levelOf } from '../../../domain/territory/index.ts'
import type { Kind } from '../kind.ts'
import type { RowReader } from '../row-reader.ts'
import { ANY_TERRITORY } from './levelled.ts'

const RATE = { whole: false, min: 0, max: 100 }
const POVERTY_MAP_YEAR = 2018

/** Monetary poverty, percent; where a file gives only the limits of the interval the rate is their middle, noted. */
export const pobreza: Kind = {
  id: 'pobreza',
  table: 'pobreza',
  placed: true,
  dated: { columns: ['tasa', 'ic_inf', 'ic_sup'], usual: POVERTY_MAP_YEAR },
  columns: [
    { name: 'anio', patterns: [/^(ANO|ANIO|YEAR)\b/] },
    {
      name: 'ic_inf',
      optional: 'tasa',
      weight: 2,
      number: RATE,
      patterns: [
        /^(IC|CONF( 95)?|LIM(ITE)?) ?INF(ERIOR)?\b/,
        /\b(INTERVALO|LIM(ITE)?|CONFIANZA)\b.*\bINF(ERIOR)?\b/,
        /^INFERIOR$/,
      ],
    },
    {
      name: 'ic_sup',
      optional: 'tasa',
      weight: 2,
      number: RATE,
      patterns: [
        /^(IC|CONF( 95)?|LIM(ITE)?) ?SUP(ERIOR)?\b/,
        /\b(INTERVALO|LIM(ITE)?|CONFIANZA)\b.*\bSUP(ERIOR)?\b/,
        /^SUPERIOR$/,
      ],
    },
    {
      name: 'tasa',
      weight: 3,
      number: RATE,
      patterns: [
        /^(TASA|PORCENTAJE|INCIDENCIA|PCT)?( DE)?( LA)? ?POBREZA( MONETARIA)?( TOTAL)?( \d{4})?( PCT| PORCENTAJE)?$/,
        /^TASA$/,
        /^(?!.*\b(EXTREMA|NO POBRE|INTERVALO|CONFIANZA|LIM|UBICACION|GRUPO)\b).*\bPOBREZA\b/,
      ],
    },
  ],
  essential: [ANY_TERRITORY, ['tasa', 'ic_inf']],
  read: (reader) => {
    const [low, high, stated] = [reader.number('ic_inf'), reader.number('ic_sup'), reader.number('tasa')]
    const ubigeo = reader.territory(null, false)
    if (ubigeo === null || reader.rejection !== null) return []
    if (stated === '' && (low === '' || high === '')) {
      reader.ignore(levelOf(ubigeo) === 'distrito' ? 'sin_dato' : 'subtotal')
      return []
    }
    const tasa = stated === '' ? middleOf(reader, low, high) : stated
    return [
      {
        table: 'pobreza',
        cells: { ubigeo, anio: reader.year(reader.has('tasa') ? 'tasa' : 'ic_inf'), tasa, ic_inf: low, ic_sup: high },
      },
    ]
  },
}

function middleOf(reader: RowReader, low: string, high: string): string {
  const middle = String(Number(((Number(low) + Number(high)) / 2).toPrecision(12)))
  reader.correct('tasa', '', middle, 'punto_medio_de_limites')
  return middle
}

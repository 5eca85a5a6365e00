import type { Kind } from '../kind.ts'
import { ANY_TERRITORY } from './levelled.ts'
import { modalityOf } from './violencia.ts'

/**
 * A register with one row for each case, counted by territory, year and modality once a person has said that it is one;
 * of a date only the year is read.
 */
export const casosPorFila: Kind = {
  id: 'casos_por_fila',
  table: 'violencia',
  placed: true,
  dated: { columns: [], usual: null },
  columns: [
    { name: 'anio', patterns: [/^(ANO|ANIO|YEAR)\b/] },
    {
      name: 'fecha_caso',
      weight: 2,
      date: true,
      patterns: [/^FECHA( DE(L)?)? (INGRESO|CASO|ATENCION|REGISTRO|DENUNCIA|HECHO|ADMISION)$/],
    },
    {
      name: 'modalidad',
      weight: 2,
      patterns: [/^(TIPO|FORMA|MODALIDAD)( DE)?( LA)? VIOLENCIA$/, /^MODALIDAD$/],
      holds: (cell) => !/^[\d.,\s]+$/.test(cell),
    },
    { name: 'edad', patterns: [/^EDAD( (DE LA )?(VICTIMA|PERSONA USUARIA|USUARIA))?$/] },
    { name: 'sexo', patterns: [/^(SEXO|GENERO)( (DE LA )?(VICTIMA|PERSONA USUARIA|USUARIA))?$/] },
  ],
  essential: [ANY_TERRITORY, ['fecha_caso'], ['modalidad', 'edad', 'sexo']],
  read: (reader) => {
    const ubigeo = reader.territory(null, false)
    const date = reader.date('fecha_caso')
    const anio = reader.has('anio') ? reader.year('fecha_caso') : date.slice(0, 4)
    if (reader.casesByRow === null) reader.reject('', 'fila_por_caso', '')
    if (reader.casesByRow === 'no') reader.ignore('sin_dato')
    if (anio === '') reader.reject('fecha_caso', 'anio_ausente', '')
    if (ubigeo === null || reader.casesByRow !== 'si' || anio === '') return []
    reader.remark('casos_contados', 'fecha_caso')
    const cells = { ubigeo, anio, modalidad: modalityOf(reader.text('modalidad')), casos: '1' }
    return [{ table: 'violencia', cells, apart: String(reader.line) }]
  },
}

import type { Kind } from '../kind.ts'
import { ANY_TERRITORY } from './levelled.ts'
import { modalityOf } from './violencia.ts'

/** A register with one row for each case, counted by territory, year and modality once a person has said that it is one; of a date only the year is read. */
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
  read: (desk) => {
    const ubigeo = desk.territory(null, false)
    const date = desk.date('fecha_caso')
    const anio = desk.has('anio') ? desk.year('fecha_caso') : date.slice(0, 4)
    if (desk.casesByRow === null) desk.reject('', 'fila_por_caso', '')
    if (desk.casesByRow === 'no') desk.ignore('sin_dato')
    if (anio === '') desk.reject('fecha_caso', 'anio_ausente', '')
    if (ubigeo === null || desk.casesByRow !== 'si' || anio === '') return []
    desk.remark('casos_contados', 'fecha_caso')
    const cells = { ubigeo, anio, modalidad: modalityOf(desk.text('modalidad')), casos: '1' }
    return [{ table: 'violencia', cells, apart: String(desk.line) }]
  },
}

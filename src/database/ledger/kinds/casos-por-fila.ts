import { CASE_VARIABLES, categoryOf, columnOfVariable, VARIABLE_COLUMNS } from '../case-variables.ts'
import type { Kind } from '../kind.ts'
import type { RowReader } from '../row-reader.ts'
import { ANY_TERRITORY } from './levelled.ts'
import { modalityOf } from './violencia.ts'

/**
 * A register with one row for each case, counted by territory, year and modality, and by what it says of the person,
 * once a person has said that it is one; of a date only the year is read.
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
    ...VARIABLE_COLUMNS,
  ],
  essential: [ANY_TERRITORY, ['fecha_caso'], ['modalidad', 'edad', 'sexo', 'discapacidad']],
  read: (reader) => {
    if (reader.casesByRow === null) {
      reader.ignore('espera_respuesta')
      return []
    }
    const ubigeo = reader.territory(null, false)
    const anio = reader.has('anio') ? reader.year('fecha_caso') : yearOf(reader)
    if (reader.casesByRow === 'no') reader.ignore('sin_dato')
    if (anio === '') reader.reject('fecha_caso', 'anio_ausente', '')
    if (ubigeo === null || reader.casesByRow !== 'si' || anio === '') return []
    reader.remark('casos_contados', 'fecha_caso')
    const cells = { ubigeo, anio, modalidad: modalityOf(reader.text('modalidad')), casos: '1' }
    const variables = CASE_VARIABLES.filter((variable) => reader.has(columnOfVariable(variable)))
    const counted = variables.map(
      (variable) => [variable, categoryOf(variable, reader.cell(columnOfVariable(variable))), 1] as const,
    )
    return [{ table: 'violencia', cells, apart: String(reader.line), counted }]
  },
}

/** Of a date only its year is left before rows are read; one that does not tell it is read whole. */
function yearOf(reader: RowReader): string {
  const cell = reader.cell('fecha_caso').trim()
  return /^(19|20)\d\d$/.test(cell) ? cell : reader.date('fecha_caso').slice(0, 4)
}

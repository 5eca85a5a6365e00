import { formatNumber } from '../../domain/measure/index.ts'
import type { WithheldKind } from '../../domain/disclosure/index.ts'
import type { Answer, Question, QuestionKind } from '../../workspace/imports/index.ts'

/** Words of what only a person can say of a table. */
export const questionText = {
  title: 'Preguntas sobre la tabla',
  waiting: 'Mientras no responda, lo que depende de ello no se carga.',
  assumed: (answer: string) => `Mientras no responda se entiende: ${answer}.`,
} as const

const ANSWER_SAYS: Readonly<Record<QuestionKind, Readonly<Partial<Record<Answer, string>>>>> = {
  codigos_de_reniec: { si: 'Sí, de RENIEC: no ubicarlas con ellos', no: 'No, son del INEI' },
  codigo_de_la_capital: { si: 'Sí, contarlas como provinciales', no: 'No, son del distrito capital' },
  datos_inventados: { si: 'Sí, son simulados', no: 'No, son reales' },
  en_miles: { si: 'Sí, multiplicarlas por 1000', no: 'No, ya son unidades' },
  en_millones: { si: 'Sí, multiplicarlas por 1 000 000', no: 'No, ya son unidades' },
  fila_por_caso: {
    si: 'Sí, contarlas por territorio, año, modalidad y lo que diga de la persona',
    no: 'No, no cargarlas',
  },
  filas_ocultas: { no: 'No, dejarlas fuera', si: 'Sí, cargarlas' },
  filas_tachadas: { no: 'No, dejarlas fuera', si: 'Sí, cargarlas' },
  numerales_de_periodo: {
    semestres: 'Semestres: I y II son el año entero',
    trimestres: 'Trimestres: son parte del año',
  },
  orden_de_fechas: { dia_mes: 'El día: día/mes/año', mes_dia: 'El mes: mes/día/año' },
  fracciones: { si: 'Sí, multiplicarlas por 100', no: 'No, ya son porcentajes' },
  parte_de_anio: { si: 'Sí, solo de esa parte', no: 'No, son del año entero' },
  refugio_en_duda: { si: 'Sí, reservar su ubicación', no: 'No, conservar su lugar sin el nombre' },
  separador: { decimal: 'Decimal', miles: 'De miles' },
  texto_reservado: { omitir: 'Omitir de cada texto', conservar: 'Conservar, sé lo que dicen' },
  titulo_de_tasas: { no: 'No, no cargarlas', si: 'Sí, son recuentos' },
}

export function answerSays(kind: QuestionKind, answer: Answer): string {
  return ANSWER_SAYS[kind][answer] ?? answer
}

/** The question itself; the file's own texts stand in it isolated, whatever their direction. */
export function questionSays({ kind, column, count, example }: Question): string {
  const [header, cell] = [isolated(column), isolated(example)]
  switch (kind) {
    case 'codigo_de_la_capital':
      return capitalSays(header, count)
    case 'codigos_de_reniec':
      return `Los códigos de ${header}, como ${cell}, parecen de RENIEC: ¿lo son?`
    case 'datos_inventados':
      return `El archivo dice ${cell}: ¿sus datos son inventados?`
    case 'fila_por_caso':
      return `La hoja parece un registro con una fila por caso (${formatNumber(count)} filas): ¿se cuentan?`
    case 'filas_ocultas':
    case 'filas_tachadas':
      return asideSays(kind, count)
    case 'parte_de_anio':
      return `El título o la hoja dice ${cell}, que puede ser su fecha: ¿las cifras son solo de esa parte del año?`
    case 'refugio_en_duda':
      return refugeSays(header, count)
    case 'en_miles':
    case 'en_millones':
    case 'fracciones':
    case 'numerales_de_periodo':
    case 'orden_de_fechas':
    case 'separador':
    case 'titulo_de_tasas':
      return writingSays(kind, header, cell)
    case 'texto_reservado':
      return reservedSays(header, count, example)
  }
}

/** What is asked of how the cells of a whole column are written. */
type OfWriting = Extract<
  QuestionKind,
  | 'en_miles'
  | 'en_millones'
  | 'fracciones'
  | 'numerales_de_periodo'
  | 'orden_de_fechas'
  | 'separador'
  | 'titulo_de_tasas'
>

function writingSays(kind: OfWriting, header: string, cell: string): string {
  if (kind === 'fracciones') return `En ${header} ninguna cifra pasa de 1, como ${cell}: ¿son fracciones de 1?`
  if (kind === 'numerales_de_periodo') return `En ${header}, ¿los periodos ${cell} son semestres o trimestres?`
  if (kind === 'orden_de_fechas')
    return `En ${header} hay fechas que se leen de dos maneras, como ${cell}: ¿qué va primero?`
  if (kind === 'separador') return `En ${header}, ¿el separador de ${cell} es decimal o de miles?`
  if (kind === 'titulo_de_tasas')
    return `El título habla de tasas o porcentajes: ¿las cifras de ${header}, como ${cell}, son recuentos?`
  return `El encabezado o el título dice que ${header} está ${kind.replace('_', ' ')}, como ${cell}: ¿es así?`
}

function reservedSays(header: string, count: number, example: string): string {
  return count === 1
    ? `1 celda de ${header} lleva ${withheldSays(example)}: ¿se omite?`
    : `${formatNumber(count)} celdas de ${header} llevan ${withheldSays(example)}: ¿se omite?`
}

function refugeSays(header: string, count: number): string {
  return count === 1
    ? `1 fila lleva en ${header} la palabra refugio: ¿es un hogar de refugio?`
    : `${formatNumber(count)} filas llevan en ${header} la palabra refugio: ¿son hogares de refugio?`
}

function capitalSays(header: string, count: number): string {
  return count === 1
    ? `1 fila con ${header} vacío usa el código de la capital: ¿es de la municipalidad provincial?`
    : `${formatNumber(count)} filas con ${header} vacío usan el código de la capital: ¿son de la municipalidad provincial?`
}

function asideSays(kind: 'filas_ocultas' | 'filas_tachadas', count: number): string {
  const why = kind === 'filas_ocultas' ? ['oculta', 'ocultas', ', quizá por un filtro'] : ['tachada', 'tachadas', '']
  return count === 1
    ? `1 fila está ${why[0] ?? ''} en el libro${why[2] ?? ''}: ¿se carga?`
    : `${formatNumber(count)} filas están ${why[1] ?? ''} en el libro${why[2] ?? ''}: ¿se cargan?`
}

const WITHHELD: Readonly<Record<WithheldKind, string>> = {
  correo: 'un correo electrónico',
  dni: 'un número de DNI',
  telefono: 'un número de teléfono',
  nombre: 'lo que parece el nombre de una persona',
  refugio: 'un texto que nombra un hogar de refugio',
  refugio_en_duda: 'un texto que quizá diga dónde queda un hogar de refugio',
}

/** What a cell of free text holds that is left out of it. */
export function withheldSays(kind: string): string {
  return WITHHELD[kind as WithheldKind] ?? kind
}

function isolated(text: string): string {
  return `«\u2068${text}\u2069»`
}

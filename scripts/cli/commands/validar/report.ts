import { CORRECTED, IGNORED, REJECTED } from '../../words/sentences.ts'
import { unfinishedText, type ValidarDocument } from './validar-document.ts'

const SHOWN = 20
const KINDS_OF_ROW = [
  ['aceptadas', 'aceptada'],
  ['corregidas', 'corregida'],
  ['rechazadas', 'rechazada'],
  ['ignoradas', 'ignorada'],
] as const

function some(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}

/** The account as a person reads it: the sum first, then what needs a look, then what was done. */
export function reportText(document: ValidarDocument): string {
  const { filas, avisos, preguntas = [], rechazos, correcciones, ignoradas } = document
  const unfinished = unfinishedText(document)
  return [
    headLine(document),
    ...(unfinished === '' ? [] : [`Se puede cargar ${unfinished}.`]),
    `${some(filas.fisicas, 'fila')} = ${filas.encabezado} de encabezado + ${KINDS_OF_ROW.map(([kind, one]) => some(filas[kind], one)).join(' + ')}`,
    ...section('Avisos', avisos.map(noticeLine)),
    ...section('Preguntas', preguntas.map(questionLine)),
    ...section('Rechazadas', rechazos.map(rejectedLine)),
    ...section('Correcciones', correcciones.map(correctedLine)),
    ...section(
      'Ignoradas',
      ignoradas.map(({ fila, motivo }) => `fila ${fila}: ${IGNORED[motivo as keyof typeof IGNORED]}`),
    ),
  ].join('\n')
}

function headLine({ tabla, formato, codificacion, separador, hoja }: ValidarDocument): string {
  const read = [
    formato,
    codificacion,
    separador === null ? null : `separador «${separador === '\t' ? 'tabulador' : separador}»`,
    hoja === null ? null : `hoja «${hoja}»`,
  ].filter((part) => part !== null)
  return `Tabla ${tabla} (${read.join(', ')})`
}

function noticeLine({ texto, columna, detalle, cantidad }: ValidarDocument['avisos'][number]): string {
  return `${texto}${columna ? `, ${columna}` : ''}${detalle ? `: ${detalle}` : ''}${cantidad ? ` (${cantidad})` : ''}.`
}

/** How it is answered, and what is understood until then. */
function questionLine(asked: NonNullable<ValidarDocument['preguntas']>[number]): string {
  const { clave, columna, admite, respuesta, seSupone } = asked
  const until = seSupone === null ? 'sin respuesta, no se carga lo que depende de ella' : `se supone ${seSupone}`
  const ways = admite.map((each) => `"${clave}=${each}"`).join(' o ')
  return `${columna === '' ? '' : `${columna}: `}--respuesta ${ways} (${respuesta === null ? until : `usted dijo ${respuesta}`})`
}

function rejectedLine({ fila, columna, valor, motivo, sugerencia }: ValidarDocument['rechazos'][number]): string {
  return `${place(fila, columna)}: ${REJECTED[motivo as keyof typeof REJECTED] ?? motivo}${quoted(valor)}${sugerencia === '' ? '' : `; ¿será ${sugerencia}?`}`
}

function correctedLine({ fila, columna, antes, despues, regla }: ValidarDocument['correcciones'][number]): string {
  return `${place(fila, columna)}: ${CORRECTED[regla as keyof typeof CORRECTED]}${quoted(antes)}${despues === '' ? '' : ` → ${despues}`}`
}

/** A part of an account under its title and count; its first lines alone. Nothing where there are none. */
export function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const rest = lines.length > SHOWN ? [`  … y ${lines.length - SHOWN} más (véanse todas con --json)`] : []
  return ['', `${title} (${lines.length})`, ...lines.slice(0, SHOWN).map((line) => `  ${line}`), ...rest]
}

function place(line: number, column: string): string {
  return column === '' ? `fila ${line}` : `fila ${line}, ${column}`
}

function quoted(value: string): string {
  return value === '' ? '' : ` («${value.length > 60 ? `${value.slice(0, 60)}…` : value}»)`
}

import { CORRECTED, IGNORED, REJECTED } from '../../words/sentences.ts'
import type { ValidarDocument } from './validar-document.ts'

const SHOWN = 20

/** The account as a person reads it: the sum first, then what needs a look, then what was done. */
export function reportText(document: ValidarDocument): string {
  const { tabla, formato, codificacion, separador, hoja, filas } = document
  const read = [
    formato,
    codificacion,
    separador === null ? null : `separador «${separador === '\t' ? 'tabulador' : separador}»`,
    hoja === null ? null : `hoja «${hoja}»`,
  ]
    .filter((part) => part !== null)
    .join(', ')
  return [
    `Tabla ${tabla} (${read})`,
    `${filas.fisicas} filas = ${filas.encabezado} de encabezado + ${filas.aceptadas} aceptadas + ${filas.corregidas} corregidas + ${filas.rechazadas} rechazadas + ${filas.ignoradas} ignoradas`,
    ...section(
      'Avisos',
      document.avisos.map(
        ({ texto, columna, detalle, cantidad }) =>
          `${texto}${columna ? `, ${columna}` : ''}${detalle ? `: ${detalle}` : ''}${cantidad ? ` (${cantidad})` : ''}.`,
      ),
    ),
    ...section(
      'Rechazadas',
      document.rechazos.map(
        ({ fila, columna, valor, motivo, sugerencia }) =>
          `${place(fila, columna)}: ${REJECTED[motivo as keyof typeof REJECTED] ?? motivo}${quoted(valor)}${sugerencia === '' ? '' : `; ¿será ${sugerencia}?`}`,
      ),
    ),
    ...section(
      'Correcciones',
      document.correcciones.map(
        ({ fila, columna, antes, despues, regla }) =>
          `${place(fila, columna)}: ${CORRECTED[regla as keyof typeof CORRECTED]}${quoted(antes)}${despues === '' ? '' : ` → ${despues}`}`,
      ),
    ),
    ...section(
      'Ignoradas',
      document.ignoradas.map(({ fila, motivo }) => `fila ${fila}: ${IGNORED[motivo as keyof typeof IGNORED]}`),
    ),
  ].join('\n')
}

function section(title: string, lines: readonly string[]): string[] {
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

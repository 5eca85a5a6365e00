import type { KitFault, KitFaultKind } from '../consolidation/index.ts'
import { formatNumber } from '../measure/index.ts'

const FAULT: Readonly<Record<KitFaultKind, string>> = {
  identidad_alterada: 'La hoja que dice qué kit es fue modificada y se lee por sus filas',
  base_alterada: 'Filas cuyo control fue modificado y que se comparan solo con lo que hay aquí',
  otra_edicion: 'Filas de otra edición del kit, que se comparan con lo que decían en esa edición',
  sin_base: 'Filas sin su control, que se comparan solo con lo que hay aquí',
  filas_faltantes: 'Filas que salieron y no volvieron y quedan como están',
  codigo_ajeno: 'Filas con un código que no es de una instancia del país y no se leen',
  fuera_del_kit: 'Filas de territorios de otro kit, que no se leen',
  llave_ilegible: 'Filas que no dicen de qué tratan y no se leen',
  fila_repetida: 'Celdas que dos filas dicen distinto y no se leen',
  valor_ilegible: 'Celdas que no se entienden y no se leen',
  texto_reservado: 'Celdas con datos de personas o de un refugio, que no se leen',
  no_corresponde: 'Celdas de un dato que no es de ese nivel y no se leen',
}

/** A fault of a returned file in one sentence, with how often and where first; it never repeats what a cell says. */
export function sayKitFault({ kind, count, sheet, line, column }: KitFault): string {
  const where = [
    sheet === '' ? '' : `hoja ${sheet}`,
    line === null ? '' : `fila ${line}`,
    column === '' ? '' : `columna ${column}`,
  ]
  const told = where.filter((part) => part !== '').join(', ')
  return `${FAULT[kind]}: ${formatNumber(count)}${told === '' ? '' : ` (la primera: ${told})`}.`
}

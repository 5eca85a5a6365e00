import type { ColumnSpec } from './column-spec.ts'

type OriginName = 'calidad' | 'fuente' | 'corte' | 'publicado_por' | 'licencia_del_dato' | 'url_del_dato'

/**
 * What a row says of how its figure came to be, of who published it and where, under what licence, and of the date it
 * stands for; they speak for no kind.
 */
export const ORIGIN_COLUMNS: readonly (ColumnSpec & { readonly name: OriginName })[] = [
  { name: 'calidad', weight: 0, patterns: [/^CALIDAD( DEL DATO)?$/] },
  { name: 'fuente', weight: 0, patterns: [/^FUENTE( DEL DATO)?$/] },
  { name: 'corte', weight: 0, patterns: [/^(FECHA DE )?CORTE$/] },
  { name: 'publicado_por', weight: 0, patterns: [/^PUBLICADO POR$/] },
  { name: 'licencia_del_dato', weight: 0, patterns: [/^LICENCIA DEL DATO$/] },
  {
    name: 'url_del_dato',
    weight: 0,
    patterns: [/^(URL|ENLACE|DIRECCION WEB|PAGINA WEB) (DEL DATO|DE LA FUENTE|DE FUENTE)$/],
  },
]

/** Every column of that name, whatever a person said of the columns: what is invented cannot be set aside. */
export function originColumns(
  name: OriginName,
  folded: readonly string[],
  mapping: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const patterns = ORIGIN_COLUMNS.find((spec) => spec.name === name)?.patterns ?? []
  const headed = folded.flatMap((header, column) => (patterns.some((each) => each.test(header)) ? [column] : []))
  const other = new Set([...mapping].flatMap(([canonical, columns]) => (canonical === name ? [] : columns)))
  return [...new Set([...(mapping.get(name) ?? []), ...headed])].filter(
    (column) => name === 'calidad' || !other.has(column),
  )
}

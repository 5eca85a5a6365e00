import path from 'node:path'
import type { Scan } from '../../../../src/database/grouping/index.ts'
import { joinWords } from '../../../../src/domain/measure/index.ts'
import type { Found } from './group-files.ts'

/** What a set of files lacks of what others say. */
export interface SetOfFiles {
  readonly archivos: readonly string[]
  readonly columnas: readonly string[]
  readonly faltan: readonly string[]
}

/** The sets of files by their columns; each was read by its own headers. */
export function setsOfFiles(read: readonly { readonly scan: Scan; readonly found: Found }[]): readonly SetOfFiles[] {
  const said = [...new Set(read.flatMap(({ found }) => found.columns))].toSorted()
  return read.map(({ scan, found }) => ({
    archivos: scan.files.map((file) => path.basename(file)),
    columnas: found.columns.toSorted(),
    faltan: said.filter((name) => !found.columns.includes(name)),
  }))
}

/** A sentence for sets of other columns, and one for each that lacks some; none where all files are alike. */
export function differingWords(sets: readonly SetOfFiles[]): readonly string[] {
  if (sets.length < 2) return []
  return [
    `Los archivos son de ${sets.length} formas (encabezado, separador o codificación); cada uno se leyó por la suya.`,
    ...sets
      .filter(({ faltan }) => faltan.length > 0)
      .map(({ archivos: [first = '', ...others], faltan }) => {
        const more = others.length === 0 ? '' : ` y ${others.length} más`
        return `«${first}»${more} no ${others.length === 0 ? 'trae' : 'traen'}: ${joinWords(faltan)}.`
      }),
  ]
}

import { formatDate, formatNumber } from '../../domain/measure/index.ts'
import { QUALITY_NAME, TABLE_LABEL } from '../../domain/words/index.ts'
import type { TableName } from '../../domain/measure/index.ts'
import type { Quality } from '../../domain/measure/index.ts'
import { reportPage, type Block, type Report } from '../document/index.ts'
import { bundleWords } from './bundle-words.ts'
import type { Manifest } from './manifest.ts'

const words = bundleWords
/** What is shown of a checksum, and of a list of codes; the manifest has them whole. */
const SHORT_SUM = 12
const SHORT_LIST = 12

/** What a bundle lacks, each a sentence; empty where it is complete. */
export function lackingIn({ tablas_que_faltan, no_hechos }: Manifest): readonly string[] {
  return [
    ...tablas_que_faltan.map((name) =>
      name === words.limits ? words.lacksLimits : words.lacksTable(nameOfTable(name)),
    ),
    ...no_hechos.map(({ ruta, causa }) => words.lacksFile(ruta, causa)),
  ]
}

/** The manifest as a page to read. */
export function manifestPage(manifest: Manifest): string {
  const lacking = lackingIn(manifest)
  const { conjunto, fecha, sellos, escrito_en_la_pagina: written } = manifest
  const report: Report = {
    title: words.title(conjunto.nombre),
    subtitle: words.subtitle(formatDate(fecha)),
    stamps: sellos,
    made: words.made,
    fileName: words.page,
    isForm: true,
    blocks: [
      ...(lacking.length === 0
        ? [paragraph(words.whole)]
        : [paragraph(words.partial), { kind: 'list' as const, items: lacking }]),
      ...rowsBlocks(manifest),
      tablesBlock(manifest),
      filesBlock(manifest),
      paragraph(written > 0 ? words.written(written) : words.again),
    ],
  }
  return reportPage(report)
}

function rowsBlocks({ filas_que_faltan: rows }: Manifest): readonly Block[] {
  if (rows.length === 0) return []
  const cells = rows.map(({ tabla, faltan, de, codigos }) => [
    TABLE_LABEL[tabla],
    formatNumber(faltan),
    formatNumber(de),
    `${codigos.slice(0, SHORT_LIST).join(', ')}${codigos.length > SHORT_LIST ? '…' : ''}`,
  ])
  return [tableOf(words.rows, words.rowsColumns, cells, [1, 2])]
}

function tablesBlock({ tablas, limites }: Manifest): Block {
  const rows = tablas.map((each) => [
    TABLE_LABEL[each.tabla],
    each.titulo,
    each.corte,
    QUALITY_NAME[each.calidad as Quality],
    formatNumber(each.filas),
    formatNumber(each.filas_rechazadas),
    each.sha256.slice(0, SHORT_SUM),
  ])
  const limits =
    limites === null
      ? []
      : [[words.limitsName, limites.titulo, limites.corte, '', '', '', limites.sha256.slice(0, SHORT_SUM)]]
  return tableOf(words.tables, words.tableColumns, [...rows, ...limits], [4, 5])
}

function filesBlock({ archivos }: Manifest): Block {
  const rows = archivos.map(({ ruta, clase, bytes, le_falta, sha256 }) => [
    ruta,
    words.kind[clase],
    formatNumber(Math.ceil(bytes / 1000)),
    le_falta.length === 0 ? words.nothing : le_falta.map(nameOfTable).join(', '),
    sha256.slice(0, SHORT_SUM),
  ])
  return tableOf(words.files, words.fileColumns, rows, [2])
}

function nameOfTable(name: string): string {
  return name === words.limits ? words.limitsName : TABLE_LABEL[name as TableName]
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text, role: 'body' }
}

function tableOf(
  caption: string,
  names: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[],
): Block {
  const columns = names.map((name, at) => ({ name, right: right.includes(at) }))
  return { kind: 'table', caption, columns, rows, total: null }
}

import type { FileFormat, FileNote } from './cells.ts'

const EXTENSIONS: Record<FileFormat, RegExp> = {
  csv: /\.csv$/i,
  tsv: /\.(tsv|tab)$/i,
  txt: /\.txt$/i,
  xlsx: /\.xls[xm]$/i,
  xls: /\.(xls|xlt)$/i,
  ods: /\.ods$/i,
  geojson: /\.(geo)?json$/i,
  topojson: /\.(topo)?json$/i,
  shapefile: /\.zip$/i,
  parquet: /\.parquet$/i,
  xml: /\.(xml|xls)$/i,
}

/** A note where the name of a file announces another format than it has. */
export function extensionNotes(format: FileFormat, fileName: string): FileNote[] {
  return EXTENSIONS[format].test(fileName) ? [] : [{ kind: 'extension-mismatch', where: fileName, after: format }]
}

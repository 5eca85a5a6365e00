/** A binary file to hand to the analyst. */
export interface ExportedBytes {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

import type { ExportedFile } from '../../workspace/commands/index.ts'

/** Hands a file to the browser to keep; nothing when there is none. */
export function download(file: ExportedFile | null): void {
  if (file === null) return
  const url = URL.createObjectURL(new Blob([file.text], { type: file.mime }))
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

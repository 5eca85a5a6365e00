/** Hands bytes to the browser to keep as a file. */
export function handOver({
  name,
  mime,
  bytes,
}: {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
}): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: mime }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** The same of a file of text; nothing when there is none. */
export function handOverText(
  file: { readonly name: string; readonly mime: string; readonly text: string } | null,
): void {
  if (file !== null) handOver({ ...file, bytes: new TextEncoder().encode(file.text) })
}

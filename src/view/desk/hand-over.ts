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

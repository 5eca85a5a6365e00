/**
 * Puts text on the clipboard; rejects when the browser refuses. A page of plain http, as an intranet's is, has no
 * clipboard of its own and copies what is selected.
 */
export async function copyText(text: string): Promise<void> {
  if ('clipboard' in navigator) return navigator.clipboard.writeText(text)
  if (!copySelected(text)) throw new Error('The browser refused to copy')
}

function copySelected(text: string): boolean {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'hidden-text'
  document.body.append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return isCopied
}

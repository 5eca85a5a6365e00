/** Goes on at the beginning of the page's contents; the focus alone would bring a long one to sight by its middle. */
export function toContents(): void {
  const contents = document.getElementById('contenido')
  contents?.scrollIntoView({ block: 'start' })
  contents?.focus({ preventScroll: true })
}

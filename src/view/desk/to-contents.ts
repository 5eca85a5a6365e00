/** Goes on at the beginning of a part; the focus alone would bring a long one to sight by its middle. */
export function bringToSight(part: HTMLElement | null): void {
  part?.scrollIntoView({ block: 'start' })
  part?.focus({ preventScroll: true })
}

/** Goes on at the page's contents. */
export function toContents(): void {
  bringToSight(document.getElementById('contenido'))
}

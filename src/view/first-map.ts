const FIRST_MAP = 'mapa-listo'
/** Without a map (no WebGL, a lost connection) nobody waits longer than this for one. */
const PATIENCE_MS = 4000

/** Notes in the page's timeline that the first map stands drawn; `npm run bench` reads it there. */
export function markFirstMap(): void {
  performance.mark(FIRST_MAP)
}

/** Settles once the first map stands drawn, so that what comes later does not compete with it for the machine. */
export function firstMap(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS)
    new PerformanceObserver((list, self) => {
      if (list.getEntriesByName(FIRST_MAP).length === 0) return
      self.disconnect()
      resolve()
    }).observe({ type: 'mark', buffered: true })
  })
}

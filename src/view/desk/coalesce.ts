/** Runs only the latest of the calls made within one frame, so that a gesture costs one change per picture. */
export function coalesceByFrame<T>(run: (value: T) => void): (value: T) => void {
  let latest: { readonly value: T } | null = null
  return (value) => {
    const waiting = latest !== null
    latest = { value }
    if (waiting) return
    requestAnimationFrame(() => {
      const last = latest
      latest = null
      if (last !== null) run(last.value)
    })
  }
}

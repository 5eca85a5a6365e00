type Hold = (lock: Lock | null) => Promise<void> | undefined

/** One that asked and waits for its turn. */
interface Waiting {
  readonly take: () => void
}

/** Web Locks as the standard describes them, for one name. */
export function fakeLocks(): LockManager {
  let holder: { reject: (error: Error) => void } | null = null
  const queue: Waiting[] = []
  const grant = (name: string, hold: Hold) =>
    new Promise<void>((resolve, reject) => {
      const own = { reject }
      holder = own
      const free = () => {
        resolve()
        if (holder !== own) return
        holder = null
        queue.shift()?.take()
      }
      Promise.resolve(hold({ name, mode: 'exclusive' })).then(free, reject)
    })
  const line = (name: string, signal: AbortSignal | undefined, hold: Hold) =>
    new Promise<void>((resolve, reject) => {
      const waiting = { take: () => void grant(name, hold).then(resolve, reject) }
      queue.push(waiting)
      signal?.addEventListener('abort', () => {
        const at = queue.indexOf(waiting)
        if (at >= 0) queue.splice(at, 1)
        if (at >= 0) reject(new DOMException('aborted', 'AbortError'))
      })
    })
  const request = (name: string, options: LockOptions, hold: Hold) => {
    if (holder && options.ifAvailable) return Promise.resolve(hold(null))
    if (holder && options.steal !== true) return line(name, options.signal, hold)
    holder?.reject(new DOMException('stolen', 'AbortError'))
    return grant(name, hold)
  }
  return { request } as unknown as LockManager
}

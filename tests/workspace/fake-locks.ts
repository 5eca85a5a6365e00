/** Web Locks as the standard describes them, for one name. */
export function fakeLocks(): LockManager {
  let holder: { reject: (error: Error) => void } | null = null
  const request = (name: string, options: LockOptions, hold: (lock: Lock | null) => Promise<void> | undefined) => {
    if (holder && options.ifAvailable) return Promise.resolve(hold(null))
    holder?.reject(new DOMException('stolen', 'AbortError'))
    return new Promise<void>((resolve, reject) => {
      const own = { reject }
      holder = own
      const free = () => {
        if (holder === own) holder = null
        resolve()
      }
      Promise.resolve(hold({ name, mode: 'exclusive' })).then(free, reject)
    })
  }
  return { request } as unknown as LockManager
}

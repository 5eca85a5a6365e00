import { serve } from '../../scripts/serve.ts'

/** What the server's process holds once all that can be freed was. */
export interface Held {
  readonly heap: number
  readonly resident: number
  /** Open sockets and files. */
  readonly handles: number
}

/** A process of its own that serves the folder of its argument, so that what it holds is the server's alone. */
const [folder = '.'] = process.argv.slice(2)
const { origin } = await serve(folder)
process.on('message', () => {
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  const handles = process.getActiveResourcesInfo().filter((each) => /TCPSocket|File|FSReq/.test(each)).length
  process.send?.({ heap: heapUsed, resident: rss, handles } satisfies Held)
})
process.send?.(origin)

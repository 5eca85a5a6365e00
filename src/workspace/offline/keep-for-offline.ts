/**
 * Keeps the page in the browser, so that it opens with no network: its service worker takes the files of this version
 * and then the large ones (the engine), which the browser still has. Does nothing where there is none or it is refused.
 */
export async function keepForOffline(workers: ServiceWorkerContainer | undefined): Promise<void> {
  if (workers === undefined) return
  try {
    await workers.register(new URL('service-worker.js', document.baseURI))
    const { active } = await workers.ready
    active?.postMessage('later')
  } catch {
    // Private windows and plain http refuse it: the page works as before while there is a network.
  }
}

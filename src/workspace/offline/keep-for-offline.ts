/**
 * Keeps the page in the browser, so that it opens with no network: its service worker takes the files of this version
 * and then the large ones (the engine), which the browser still has. Says when a newer version stands kept and waits
 * for a reload. Does nothing where there is none or it is refused.
 */
export async function keepForOffline(workers: ServiceWorkerContainer | undefined, onNewer: () => void): Promise<void> {
  if (workers === undefined) return
  try {
    const registration = await workers.register(new URL('service-worker.js', document.baseURI))
    watchForNewer(registration, workers, onNewer)
    const { active } = await workers.ready
    active?.postMessage('later')
  } catch {
    // Private windows and plain http refuse it: the page works as before while there is a network.
  }
}

/** A page that stays open for days asks again each time it is looked at. */
function watchForNewer(
  registration: ServiceWorkerRegistration,
  workers: ServiceWorkerContainer,
  onNewer: () => void,
): void {
  const sayIfWaiting = () => registration.waiting !== null && workers.controller !== null && onNewer()
  sayIfWaiting()
  registration.installing?.addEventListener('statechange', sayIfWaiting)
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', sayIfWaiting),
  )
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined)
  })
}

import { useWorkspace } from '../desk/index.ts'
import { importText } from '../text/index.ts'

/** What is said while the figures are made anew, and that they wait for the engine where they do. */
export function useApplying(): string {
  const status = useWorkspace((state) => state.session.engine.status)
  return status === 'cargando' ? importText.engineStarting : importText.applying
}

/** How far the engine is, while the figures wait for it; nothing before its size is known. */
export function EngineProgress() {
  const { status, loadedBytes, totalBytes } = useWorkspace((state) => state.session.engine)
  if (status !== 'cargando' || totalBytes === 0) return null
  return (
    <progress className="review-progress" value={loadedBytes} max={totalBytes} aria-label={importText.engineShare} />
  )
}

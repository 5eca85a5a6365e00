import { DiagnosisLink, useWorkspace } from '../desk/index.ts'
import { stateText } from '../text/index.ts'

/** What is loading, until the first facts are here. */
export function LoadingCard() {
  const isEngineLate = useWorkspace(({ session }) => session.restoring && session.engine.status === 'cargando')
  return (
    <article className="card" aria-busy="true">
      <h1>{stateText.loading}</h1>
      <p>{isEngineLate ? stateText.ownOnTheirWay : stateText.loadingWhat}</p>
      <div className="loading-bar" role="progressbar" aria-label={stateText.loading} />
    </article>
  )
}

/** What went wrong with the facts, and what to do. */
export function FailedCard({ reason }: { readonly reason: string }) {
  return (
    <article className="card" role="alert">
      <h1>{stateText.failed}</h1>
      <p>{stateText.failedWhat}</p>
      <button type="button" className="plain-button" onClick={() => location.reload()}>
        {stateText.reload}
      </button>
      <p>
        <DiagnosisLink />
      </p>
      <details>
        <summary>{stateText.technical}</summary>
        <code>{reason}</code>
      </details>
    </article>
  )
}

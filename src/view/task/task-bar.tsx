import type { ReactNode } from 'react'
import { presentText } from '../text/index.ts'
import type { Task } from './use-task.ts'
import './task.css'

/** The buttons that give a document, and how far the one under way has come. */
export function TaskBar({
  task,
  label,
  children,
  done = presentText.done,
}: {
  readonly task: Task
  readonly label: string
  readonly children: ReactNode
  /** What is said once the file was handed over. */
  readonly done?: string
}) {
  const { state, cancel } = task
  return (
    <div className="task-bar" role="group" aria-label={label}>
      {state.status === 'preparando' ? (
        <button type="button" className="plain-button" onClick={cancel}>
          {presentText.cancel}
        </button>
      ) : (
        children
      )}
      {state.status === 'preparando' && state.progress !== null && (
        <progress aria-label={presentText.preparing} value={state.progress.done} max={state.progress.total} />
      )}
      <span role="status" className="complementary">
        {state.status === 'listo' ? done : said(state)}
      </span>
    </div>
  )
}

function said(state: Task['state']): string {
  switch (state.status) {
    case 'preparando':
      return state.progress === null
        ? presentText.preparing
        : presentText.progress(state.progress.done, state.progress.total, state.progress.name)
    case 'cancelado':
      return presentText.cancelled
    case 'fallo':
      return presentText.failed
    case 'listo':
    case 'quieto':
      return ''
  }
}

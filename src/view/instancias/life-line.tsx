import { nextStep, type FileStep, type StepStanding } from '../../domain/register/index.ts'
import { lifeText } from '../text/index.ts'

/** How far the life of an instancia is, and which step comes next: it opens that part of the file. */
export function LifeLine({ standings }: { readonly standings: readonly StepStanding[] }) {
  const next = nextStep(standings)
  const done = standings.filter(({ state }) => state === 'hecho').length
  return (
    <div className="life-line" role="group" aria-label={lifeText.line}>
      <p className="complementary">{lifeText.lead}</p>
      <p className="life-next">
        {next === null ? (
          lifeText.nothingNext
        ) : (
          <button type="button" className="plain-button" onClick={(event) => openStep(event.currentTarget, next)}>
            {lifeText.next(next)}
          </button>
        )}{' '}
        <span className="complementary">{lifeText.done(done, standings.length)}</span>
      </p>
    </div>
  )
}

/** Opens the part of the file that tells of the step, brings it into view and goes there. */
function openStep(from: HTMLElement, step: FileStep): void {
  const part = from.closest('.instancia-card')?.querySelector<HTMLDetailsElement>(`details[data-step="${step}"]`)
  if (part === null || part === undefined) return
  part.open = true
  part.scrollIntoView({ block: 'start' })
  part.querySelector('summary')?.focus({ preventScroll: true })
}

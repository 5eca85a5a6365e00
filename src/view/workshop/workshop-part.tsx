import { useCallback, useState, type ReactNode } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import type { WorkshopEvent } from '../../domain/workshops/index.ts'
import { BundleBar } from '../bundle/index.ts'
import { Choice } from '../controls/index.ts'
import { handOver, useDesk, useScreen, useWorkspace } from '../desk/index.ts'
import { ownSet, RegionSetPicker } from '../scope/index.ts'
import { eventText, scopeText, workshopText } from '../text/index.ts'
import { EventEditor } from './event-editor.tsx'
import { LivePicture } from './live-picture.tsx'
import { SlideShow } from './slide-show.tsx'
import { SlideView } from './slide-view.tsx'
import { FIRST_SET, useWorkshop, type Workshop } from './use-workshop.ts'
import { YearPlan } from './year-plan.tsx'
import './workshop.css'

const OWN = 'propio'

/** The macro-regional workshops: those of the year, the one that is arranged, and its slides. */
export function WorkshopPart({ national }: { readonly national: National }) {
  const chosen = useWorkspace((state) => state.choices.workshop)
  const events = useWorkspace((state) => state.session.papers.papers.talleres)
  const event = events.find(({ id }) => id === chosen) ?? null
  const meets = event === null || event.regions.some((code) => national.country.at('region', code) !== undefined)
  return (
    <section className="workshop">
      <YearPlan national={national} event={event} />
      {event !== null && <EventEditor key={event.id} national={national} event={event} />}
      {meets ? <WorkshopSlides national={national} event={event} /> : <p>{eventText.noRegions}</p>}
    </section>
  )
}

interface WorkshopSlidesProps {
  readonly national: National
  readonly event: WorkshopEvent | null
}

/** The slides of who meets, to be read, shown, printed or taken as .pptx. */
function WorkshopSlides({ national, event }: WorkshopSlidesProps) {
  const workshop = useWorkshop(national, event)
  const [showing, setShowing] = useState(false)
  const { deck, pictures, summary, limites } = workshop
  const live = useCallback(
    (still: ReactNode) =>
      limites === null ? still : <LivePicture national={national} summary={summary} limites={limites} still={still} />,
    [national, summary, limites],
  )
  return (
    <>
      {event === null && <SetBar national={national} />}
      <ActionBar national={national} workshop={workshop} onShow={() => setShowing(true)} />
      <BundleBar national={national} of={{ kind: 'taller', ...meeting(summary) }} event={event} />
      {showing && <SlideShow deck={deck} pictures={pictures} live={live} onLeave={() => setShowing(false)} />}
      {!showing && (
        <ol className="handout">
          {deck.slides.map((slide, at) => (
            <li key={`${slide.key}/${at}`}>
              <SlideView deck={deck} slide={slide} at={at} pictures={pictures} />
              <ul className="handout-notes" aria-label={workshopText.notes}>
                {slide.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

function meeting({ name, regions }: Workshop['summary']) {
  return { name, regions: regions.map(({ facts }) => facts.ubigeo) }
}

/** The named sets, the first workshop's before any other, and any set of one's own. */
function SetBar({ national }: { readonly national: National }) {
  const { workspace } = useDesk()
  const sets = useWorkspace((state) => state.session.macroRegions)
  const scope = useWorkspace((state) => state.choices.scope)
  const own = ownSet(scope)?.length ?? (scope.kind === 'departamento' ? 1 : null)
  const options = [
    ...(own === null ? [] : [{ id: OWN, name: scopeText.ownSet(own) }]),
    ...sets.map((set) => ({ id: set.id, name: set.name })),
  ]
  const value = own !== null ? OWN : scope.kind === 'macro' ? scope.id : FIRST_SET
  return (
    <div className="workshop-set">
      <Choice
        label={workshopText.set}
        value={value}
        options={options}
        onChange={(id) => id !== OWN && workspace.choose({ scope: { kind: 'macro', id } })}
      />
      <RegionSetPicker country={national.country} usual={FIRST_SET} />
    </div>
  )
}

interface ActionBarProps {
  readonly national: National
  readonly workshop: Workshop
  readonly onShow: () => void
}

function ActionBar({ national, workshop, onShow }: ActionBarProps) {
  const [state, setState] = useState<'quieto' | 'preparando' | 'listo' | 'fallo'>('quieto')
  const withoutMap = useScreen((screen) => screen.limites === 'error')
  const { press, summary, deck, limites } = workshop
  const save = () => {
    setState('preparando')
    press.save(national, summary, deck, limites).then(
      (file) => {
        handOver(file)
        setState('listo')
      },
      () => setState('fallo'),
    )
  }
  const said = { quieto: '', preparando: workshopText.saving, listo: workshopText.saved, fallo: workshopText.failed }[
    state
  ]
  return (
    <div className="workshop-actions" role="group" aria-label={workshopText.actions}>
      <button type="button" className="plain-button" onClick={onShow}>
        {workshopText.show}
      </button>
      <button type="button" className="plain-button" disabled={state === 'preparando'} onClick={save}>
        {workshopText.save}
      </button>
      <button type="button" className="plain-button" onClick={() => window.print()}>
        {workshopText.print}
      </button>
      <span role="status" className="complementary">
        {said}
      </span>
      {withoutMap && <span className="complementary">{workshopText.withoutMap}</span>}
      <p className="complementary workshop-keys">{workshopText.keys}</p>
    </div>
  )
}

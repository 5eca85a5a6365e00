import type { National } from '../../domain/criteria/index.ts'
import { INSTANCIA_LEVELS } from '../../domain/instancias/index.ts'
import { REGISTER_VIEWS, REGISTER_QUESTIONS, type RegisterView } from '../../workspace/choices/index.ts'
import { Choice, Segments } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { ReferenceDay } from '../reference-day/index.ts'
import { ScopeChoice } from '../scope/index.ts'
import { HorizonChoice, PlanTermChoice } from '../term/index.ts'
import { INSTANCIA_LEVEL_NAME, instanciasText } from '../text/index.ts'
import { FILTERS, type RegisterFilter } from './register-order.ts'

interface RegisterControlsProps {
  readonly national: National
  readonly view: RegisterView
  readonly filter: RegisterFilter
  readonly onView: (view: RegisterView) => void
  readonly onFilter: (filter: RegisterFilter) => void
}

/** What is asked of the register; it goes in the address. */
function QuestionChoice() {
  const { workspace } = useDesk()
  const question = useWorkspace((state) => state.choices.question)
  return (
    <Choice
      label={instanciasText.question}
      value={question}
      options={REGISTER_QUESTIONS.map((id) => ({ id, name: instanciasText.questions[id] }))}
      onChange={(next) => workspace.choose({ question: next })}
    />
  )
}

/** Which of the lists, of which territories, and by which clock. */
export function RegisterControls({ national, view, filter, onView, onFilter }: RegisterControlsProps) {
  return (
    <>
      <div className="filter-row">
        <Segments
          label={instanciasText.view}
          value={view}
          options={REGISTER_VIEWS.map((id) => ({ id, name: instanciasText.views[id] }))}
          onChange={onView}
        />
        <ScopeChoice country={national.country} />
        {(view === 'registro' || view === 'vencimientos') && (
          <Choice
            label={instanciasText.level}
            value={filter.level}
            options={[
              { id: 'todos', name: instanciasText.allLevels },
              ...INSTANCIA_LEVELS.map((id) => ({ id, name: INSTANCIA_LEVEL_NAME[id] })),
            ]}
            onChange={(level) => onFilter({ ...filter, level })}
          />
        )}
        {view === 'registro' && (
          <Choice
            label={instanciasText.filter}
            value={filter.shown}
            options={FILTERS.map((id) => ({ id, name: instanciasText.filters[id] }))}
            onChange={(shown) => onFilter({ ...filter, shown })}
          />
        )}
        {view === 'registro' && (
          <input
            className="field-input register-search"
            type="search"
            aria-label={instanciasText.search}
            placeholder={instanciasText.search}
            value={filter.text}
            onChange={(event) => onFilter({ ...filter, text: event.target.value })}
          />
        )}
      </div>
      {view !== 'historia' && view !== 'reparto' && (
        <div className="filter-row">
          {view === 'registro' && <QuestionChoice />}
          <HorizonChoice />
          <ReferenceDay />
          <PlanTermChoice />
        </div>
      )}
    </>
  )
}

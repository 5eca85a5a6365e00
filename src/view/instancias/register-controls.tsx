import type { National } from '../../domain/criteria/index.ts'
import { INSTANCIA_LEVELS } from '../../domain/instancias/index.ts'
import { REGISTER_VIEWS, REGISTER_QUESTIONS, type RegisterView } from '../../workspace/choices/index.ts'
import { Choice, FoldedChoices, Segments } from '../controls/index.ts'
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
      <Segments
        label={instanciasText.view}
        value={view}
        options={REGISTER_VIEWS.map((id) => ({ id, name: instanciasText.views[id] }))}
        onChange={onView}
      />
      <FoldedChoices label={instanciasText.choices}>
        <div className="filter-row">
          <ScopeChoice country={national.country} />
          <RegisterFilters view={view} filter={filter} onFilter={onFilter} />
        </div>
        <ClockRow view={view} />
      </FoldedChoices>
    </>
  )
}

/** Which of the instancias are shown: of a level, in a state, or by a name. */
function RegisterFilters({ view, filter, onFilter }: Pick<RegisterControlsProps, 'view' | 'filter' | 'onFilter'>) {
  return (
    <>
      {(view === 'registro' || view === 'vencimientos' || view === 'informes') && (
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
    </>
  )
}

/** Views that no clock moves. */
const TIMELESS: ReadonlySet<RegisterView> = new Set<RegisterView>(['historia', 'reparto', 'necesidades', 'contexto'])

/** The question of the register and the clock that its answers go by, where they do. */
function ClockRow({ view }: Pick<RegisterControlsProps, 'view'>) {
  const question = useWorkspace((state) => state.choices.question)
  if (TIMELESS.has(view)) return null
  const hasPlans = view !== 'coordemuna' && view !== 'informes' && (view !== 'registro' || question === 'instrumentos')
  return (
    <div className="filter-row">
      {view === 'registro' && <QuestionChoice />}
      {view !== 'incoherencias' && view !== 'informes' && <HorizonChoice />}
      <ReferenceDay />
      {hasPlans && <PlanTermChoice />}
    </div>
  )
}

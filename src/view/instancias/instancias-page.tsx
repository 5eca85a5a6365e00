import { lazy, useCallback, useDeferredValue, useMemo, useState } from 'react'
import { qualityOf } from '../../domain/country/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { readRegister, type ExpiryLine, type InstanciaRecord } from '../../domain/register/index.ts'
import { unitKey, type Ubigeo, type UnitLevel, isSameUnit } from '../../domain/territory/index.ts'
import { isInScope, type RegisterQuestion, type RegisterView, type Selection } from '../../workspace/choices/index.ts'
import { PartBoundary, selectUnit, useBroughtToSight, useDesk, useWorkspace } from '../desk/index.ts'
import { QualityMark } from '../figure/index.ts'
import { instanciasText, stateText } from '../text/index.ts'
import { CoordemunaList } from './coordemuna-list.tsx'
import { ExpiryList } from './expiry-list.tsx'
import { MismatchList } from './mismatch-list.tsx'
import { InstanciaCard } from './instancia-card.tsx'
import type { ColumnKey } from './register-columns.ts'
import { RegisterControls } from './register-controls.tsx'
import { RegisterGrid } from './register-grid.tsx'
import { filterRecords, nextSort, sortRecords, type RegisterFilter, type RegisterSort } from './register-order.ts'
import { RegisterTools } from './register-tools.tsx'
import { ReportList } from './report-list.tsx'
import './instancias.css'

const ContextPart = lazy(() => import('../context/index.ts').then((room) => ({ default: room.ContextPart })))
const HistoryPart = lazy(() => import('../history/index.ts').then((room) => ({ default: room.HistoryPart })))
const NeedsPart = lazy(() => import('../needs/index.ts').then((room) => ({ default: room.NeedsPart })))
const SharesPart = lazy(() => import('../shares/index.ts').then((room) => ({ default: room.SharesPart })))

/** Views that have no card beside them. */
const LATE: ReadonlySet<RegisterView> = new Set<RegisterView>(['historia', 'reparto', 'necesidades', 'contexto'])
const START: RegisterFilter = { level: 'todos', shown: 'todas', text: '' }

/** The page Instancias: the register, what expires, and the card of the chosen instancia. */
export function InstanciasPage({ national }: { readonly national: National }) {
  const { workspace } = useDesk()
  const edits = useWorkspace((state) => state.session.papers.papers.ediciones)
  const horizon = useWorkspace((state) => state.choices.horizonMonths)
  const question = useWorkspace((state) => state.choices.question)
  const selection = useWorkspace((state) => state.choices.selection)
  const view = useWorkspace((state) => state.choices.registerView)
  const [filter, setFilter] = useState(START)
  const [sort, setSort] = useState<RegisterSort | null>(null)
  const isInside = useScope()
  const isShown = useIsShown(isInside, filter.level)
  const all = useMemo(() => readRegister(national, edits, horizon), [national, edits, horizon])
  const wanted = useDeferredValue(filter)
  const records = useMemo(
    () => sortRecords(filterRecords(all.filter(isShown), wanted, national.parameters), sort, national.parameters),
    [all, isShown, wanted, sort, national.parameters],
  )
  const isLate = LATE.has(view)
  const selected = isLate ? undefined : all.find((record) => isSelected(record, selection))
  const { part: card } = useBroughtToSight(selection === null ? null : unitKey(selection))
  const open = useCallback((level: UnitLevel, ubigeo: Ubigeo) => selectUnit(workspace, level, ubigeo), [workspace])
  const onSelect = useCallback(({ unit }: InstanciaRecord) => open(unit.level, unit.ubigeo), [open])
  const onSort = (column: ColumnKey) => setSort((last) => nextSort(last, column))
  return (
    <article className="instancias">
      <header className="instancias-head">
        <div className="section-head">
          <h1>
            {instanciasText.title} <QualityMark quality={qualityOf(national.country, 'instancias')} />
          </h1>
          <RegisterTools />
        </div>
        <RegisterControls
          national={national}
          view={view}
          filter={filter}
          onView={(next) => workspace.choose({ registerView: next })}
          onFilter={setFilter}
        />
        {view === 'registro' && <RegisterWords shown={records.length} of={all.length} question={question} />}
      </header>
      <div className={`instancias-body${selected === undefined ? '' : ' with-card'}`}>
        {view === 'registro' && records.length > 0 && (
          <RegisterGrid
            country={national.country}
            records={records}
            clock={national.parameters}
            question={question}
            selected={selected}
            sort={sort}
            onSort={onSort}
            onSelect={onSelect}
          />
        )}
        {view === 'registro' && records.length === 0 && <p className="register-empty">{instanciasText.empty}</p>}
        {view === 'vencimientos' && (
          <ExpiryList national={national} records={all} isShown={isShown} horizonMonths={horizon} onOpen={open} />
        )}
        {view === 'informes' && <ReportList national={national} records={all} isShown={isShown} onOpen={open} />}
        {view === 'incoherencias' && <MismatchList national={national} records={all} isShown={isShown} onOpen={open} />}
        {view === 'coordemuna' && (
          <CoordemunaList national={national} isInside={isInside} horizonMonths={horizon} onOpen={open} />
        )}
        {isLate && <LaterView national={national} view={view} />}
        {selected !== undefined && (
          <InstanciaCard
            key={unitKey(selected.unit)}
            national={national}
            record={selected}
            part={card}
            onClose={() => workspace.choose({ selection: null })}
          />
        )}
      </div>
    </article>
  )
}

interface RegisterWordsProps {
  readonly shown: number
  readonly of: number
  readonly question: RegisterQuestion
}

/** How many are shown and, where its columns need it, what their marks mean. */
function RegisterWords({ shown, of, question }: RegisterWordsProps) {
  return (
    <p className="complementary">
      {instanciasText.count(shown, of)}. {question === 'instrumentos' && instanciasText.legend} {instanciasText.keys}
    </p>
  )
}

/** Who answers for what, the register over time, needs and context, whose code comes when they are asked for. */
function LaterView({ national, view }: { readonly national: National; readonly view: RegisterView }) {
  return (
    <PartBoundary
      waiting={
        <p className="part-waiting" role="status">
          {stateText.waiting}
        </p>
      }
    >
      {view === 'historia' && <HistoryPart national={national} />}
      {view === 'reparto' && <SharesPart national={national} />}
      {view === 'necesidades' && <NeedsPart national={national} />}
      {view === 'contexto' && <ContextPart national={national} />}
    </PartBoundary>
  )
}

/** Whether a territory lies in the scope in use, the one of Priorizar. */
function useScope(): (ubigeo: Ubigeo) => boolean {
  const scope = useWorkspace((state) => state.choices.scope)
  const sets = useWorkspace((state) => state.session.macroRegions)
  return useMemo(() => isInScope(scope, sets), [scope, sets])
}

/** A departamento opens the instancia of its region. */
function isSelected({ unit }: InstanciaRecord, selection: Selection | null): boolean {
  if (selection?.level !== 'departamento') return isSameUnit(unit, selection)
  return unit.level === 'region' && unit.ubigeo === selection.ubigeo
}

/** Whether a line is of the chosen territory and level. */
function useIsShown(isInside: ReturnType<typeof useScope>, level: RegisterFilter['level']) {
  return useCallback(
    (line: Pick<ExpiryLine, 'unit' | 'level'>) =>
      isInside(line.unit.ubigeo) && (level === 'todos' || line.level === level),
    [isInside, level],
  )
}

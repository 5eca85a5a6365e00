import { useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { standingOf } from '../../../domain/consolidation/index.ts'
import type { National } from '../../../domain/criteria/index.ts'
import { nextReport } from '../../../domain/instancias/index.ts'
import { listExpiries, readRegister, type ExpiryLine } from '../../../domain/register/index.ts'
import { unitKey, unitOf, type UnitKey } from '../../../domain/territory/index.ts'
import { returnedFiles } from '../../../workspace/commands/index.ts'
import { answerOf } from '../../consolidation/index.ts'
import { useDesk, useWorkspace } from '../../desk/index.ts'
import { instanciasText, INSTRUMENT_NAME, officeText } from '../../text/index.ts'

const LAST = 8
const NEXT = 5
const NOBODY: ReadonlySet<string> = new Set()

/** What waits for the DPVLV: what arrived, what is due, what contradicts. */
export function Queue({ national }: { readonly national: National }) {
  return (
    <>
      <header className="card-head">
        <h1>{officeText.titleDpvlv}</h1>
      </header>
      <Arrived national={national} />
      <Contradictions />
      <Due national={national} />
    </>
  )
}

interface QueuePartProps {
  readonly title: string
  readonly none: string
  readonly lines: readonly string[]
  readonly children: ReactNode
}

function QueuePart({ title, none, lines, children }: QueuePartProps) {
  return (
    <section className="card-section">
      <h2>{title}</h2>
      {lines.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className="office-list">
          {lines.map((line, at) => (
            <li key={`${at}/${line}`}>{line}</li>
          ))}
        </ul>
      )}
      <p className="office-buttons">{children}</p>
    </section>
  )
}

function useReturned() {
  const { workspace } = useDesk()
  const table = returnedFiles(workspace)
  return useSyncExternalStore(table.subscribe, table.get, table.get)
}

function ToData({ words }: { readonly words: string }) {
  const { workspace } = useDesk()
  return (
    <button type="button" className="link action" onClick={() => workspace.choose({ page: 'datos' })}>
      {words}
    </button>
  )
}

/** The last answers taken in, and the files that lie on the table. */
function Arrived({ national }: { readonly national: National }) {
  const answers = useWorkspace((state) => state.session.papers.papers.envios.answers)
  const { files } = useReturned()
  const last = answers.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1)).slice(0, LAST)
  const nameOf = (unit: string) => {
    if (unit === '') return officeText.noRegion
    const { level, ubigeo } = unitOf(unit as UnitKey)
    return national.country.at(level, ubigeo)?.name ?? unit
  }
  const lines = [
    ...(files.length > 0 ? [officeText.onTable(files.length)] : []),
    ...last.map(({ unit, file, on }) => officeText.answered(nameOf(unit), file, on)),
  ]
  return (
    <QueuePart title={officeText.arrived} none={officeText.arrivedNone} lines={lines}>
      <ToData words={officeText.toConsolidate} />
    </QueuePart>
  )
}

/** What of the files on the table awaits a decision, and what two tabs wrote. */
function Contradictions() {
  const { files, differences } = useReturned()
  const clashes = useWorkspace((state) => state.session.imports.clashes.length)
  const of = (kind: string) => (differences ?? []).filter((each) => each.kind === kind).length
  const [against, emptied] = [of('contradice'), of('vaciado')]
  const lines = [
    ...(files.length > 0 && differences === null ? [officeText.comparing] : []),
    ...(against > 0 ? [officeText.contradictions(against)] : []),
    ...(emptied > 0 ? [officeText.emptied(emptied)] : []),
    ...(clashes > 0 ? [officeText.clashes(clashes)] : []),
  ]
  return (
    <QueuePart title={officeText.contradicts} none={officeText.contradictsNone} lines={lines}>
      <ToData words={officeText.toConsolidate} />
    </QueuePart>
  )
}

/** Who has not answered, what expired or soon will, and the next report that everybody owes. */
function Due({ national }: { readonly national: National }) {
  const { workspace } = useDesk()
  const { ediciones, envios } = useWorkspace((state) => state.session.papers.papers)
  const horizon = useWorkspace((state) => state.choices.horizonMonths)
  const { referenceDate } = national.parameters
  const regions = national.country.byLevel.region
  const answers = regions.map((region) => answerOf(region, envios, NOBODY, referenceDate))
  const waiting = answers.filter(({ state }) => state === 'espera' || state === 'tarda').length
  const late = answers.filter(({ state }) => state === 'tarda').map(({ region }) => region.name)
  const never = regions.filter((region) => standingOf(envios, unitKey(region)).sentOn === null).length
  const expiries = useMemo(
    () => listExpiries(national, readRegister(national, ediciones, horizon), horizon),
    [national, ediciones, horizon],
  )
  const past = expiries.filter(({ validity }) => validity.state === 'vencido').length
  const next = nextReport(referenceDate)
  const lines = [
    officeText.dueReport(next.semester, next.dueOn),
    ...(waiting > 0 ? [officeText.kitsLate(late, waiting)] : []),
    ...(never > 0 ? [officeText.kitsNever(never)] : []),
    ...(expiries.length > 0 ? [officeText.expired(past, expiries.length - past)] : []),
    ...expiries
      .filter(({ validity }) => validity.state === 'por_vencer')
      .slice(0, NEXT)
      .map(({ unit, what, validity }) => officeText.soon(unit.name, expiryName(what), validity.until)),
  ]
  return (
    <QueuePart title={officeText.due} none={officeText.dueNone} lines={lines}>
      <button
        type="button"
        className="link action"
        onClick={() => workspace.choose({ page: 'instancias', registerView: 'vencimientos', selection: null })}
      >
        {officeText.toExpiries}
      </button>
      <ToData words={officeText.toKits} />
    </QueuePart>
  )
}

function expiryName(what: ExpiryLine['what']): string {
  if (what === 'informe') return officeText.report
  return what === 'coordemuna' ? instanciasText.coordemuna : INSTRUMENT_NAME[what]
}

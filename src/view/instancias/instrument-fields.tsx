import { editKey, type InstrumentEdit } from '../../domain/country/index.ts'
import {
  INSTRUMENT_ESTADOS,
  OBSERVATORIO_TESTS,
  observatorioTests,
  type InstrumentEstado,
  type InstrumentKind,
} from '../../domain/instancias/index.ts'
import type { LifeStep } from '../../domain/life/index.ts'
import { instrumentStatement, type InstanciaRecord, type StepStanding } from '../../domain/register/index.ts'
import { writeEdit } from '../../workspace/commands/index.ts'
import { Choice } from '../controls/index.ts'
import { useDesk } from '../desk/index.ts'
import { VerdictMark } from '../figure/index.ts'
import {
  INSTRUMENT_ESTADO_NAME,
  INSTRUMENT_NAME,
  instanciasText,
  MISSING_SHORT,
  OBSERVATORIO_TEST,
  validityWords,
  VERDICT_NAME,
} from '../text/index.ts'
import { EditFrame, WrittenFields } from './edit-frame.tsx'
import { DayField, YesNoField } from './fields.tsx'
import { LifeMore } from './life-part.tsx'
import { PlanDue } from './plan-due.tsx'

const UNKNOWN = 'sin_dato'

/** The step that tells of what is in an instrument. */
const MORE: Readonly<Record<InstrumentKind, LifeStep | null>> = {
  reglamento_interno: 'reglamento',
  diagnostico: 'diagnostico',
  plan_trabajo: 'plan',
  observatorio: null,
  protocolo_adecuado: 'protocolo',
}

interface InstrumentFieldsProps {
  readonly record: InstanciaRecord
  readonly kind: InstrumentKind
  readonly standing: StepStanding
}

/** One instrument: its estado, dates, validity, and whether it holds together. */
export function InstrumentFields({ record, kind, standing }: InstrumentFieldsProps) {
  const { workspace } = useDesk()
  const { stated, validity, edit } = record.instruments[kind]
  const draft = instrumentStatement(record, kind)
  const change = (part: Partial<InstrumentEdit>) => writeEdit(workspace, { ...draft, ...part })
  const options = [
    ...INSTRUMENT_ESTADOS.map((id) => ({ id, name: INSTRUMENT_ESTADO_NAME[id] })),
    { id: UNKNOWN, name: instanciasText.unknownEstado } as const,
  ]
  const more = MORE[kind]
  const words = stated === undefined ? MISSING_SHORT : INSTRUMENT_ESTADO_NAME[stated.estado]
  return (
    <EditFrame about={editKey(draft)} title={INSTRUMENT_NAME[kind]} summary={words} edit={edit} standing={standing}>
      {stated !== undefined && <p className={`complementary validity-${validity.state}`}>{validityWords(validity)}</p>}
      {kind === 'plan_trabajo' && (
        <p className="complementary">
          <PlanDue />
        </p>
      )}
      <Choice<InstrumentEstado | typeof UNKNOWN>
        label={instanciasText.estado}
        value={draft.estado ?? UNKNOWN}
        options={options}
        onChange={(estado) => change({ estado: estado === UNKNOWN ? null : estado })}
      />
      <DayField
        label={instanciasText.approvedOn}
        value={draft.approvedOn}
        onCommit={(approvedOn) => change({ approvedOn })}
      />
      <DayField
        label={instanciasText.validUntil}
        value={draft.validUntil}
        onCommit={(validUntil) => change({ validUntil })}
      />
      {kind === 'observatorio' && (
        <YesNoField label={instanciasText.reporta} value={draft.reporta} onCommit={(reporta) => change({ reporta })} />
      )}
      {kind === 'observatorio' && stated !== undefined && <ObservatorioTests record={record} />}
      <YesNoField
        label={instanciasText.inconsistencias}
        value={draft.inconsistencias}
        onCommit={(inconsistencias) => change({ inconsistencias })}
      />
      <WrittenFields draft={draft} onChange={change} />
      {more !== null && <LifeMore record={record} step={more} />}
    </EditFrame>
  )
}

function ObservatorioTests({ record }: { readonly record: InstanciaRecord }) {
  const tests = observatorioTests(record.instruments.observatorio.stated)
  return (
    <ul className="observatorio-list">
      {OBSERVATORIO_TESTS.map((test) => (
        <li key={test}>
          <VerdictMark verdict={tests[test]} /> {OBSERVATORIO_TEST[test].name}: {VERDICT_NAME[tests[test]]}
        </li>
      ))}
    </ul>
  )
}

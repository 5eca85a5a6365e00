import { ACTOR_NAME, ACTORS, type Actor } from '../../domain/capacities/index.ts'
import {
  ATTENDEE_LEVEL_NAME,
  ATTENDEE_LEVELS,
  explainAttendance,
  NOBODY,
  totalAttended,
  type Attended,
  type AttendeeLevel,
} from '../../domain/visits/index.ts'
import { Choice, closeDrafts, DraftScope, judgeCount } from '../controls/index.ts'
import { useDesk } from '../desk/index.ts'
import { planText } from '../text/index.ts'
import { AttendanceFile } from './attendance-file.tsx'
import { LineField } from './fields.tsx'

const NONE = 'sin_dato'
const unknown = { id: NONE, name: planText.unknown } as const
const TIERS = [unknown, ...ATTENDEE_LEVELS.map((id) => ({ id, name: ATTENDEE_LEVEL_NAME[id] }))]
const KINDS = [unknown, ...ACTORS.map((id) => ({ id, name: ACTOR_NAME[id] }))]
const COUNTS = ['women', 'men', 'unstated'] as const
const MOST = 9_999

interface AttendanceFieldsProps {
  readonly attendance: readonly Attended[]
  /** Of whose drafts it is. */
  readonly scope: string
  /** What the register calls it, where it is of several. */
  readonly name: string
  readonly onChange: (attendance: readonly Attended[]) => void
}

/** How many came, by entity, level, kind of actor and sex: typed, pasted or loaded, and never who (7.3.1.2 B.4.i). */
export function AttendanceFields({ attendance, scope, name, onChange }: AttendanceFieldsProps) {
  const { drafts } = useDesk().workspace
  const put = (at: number, change: Partial<Attended>) =>
    onChange(attendance.map((each, place) => (place === at ? { ...each, ...change } : each)))
  const remove = (at: number) => {
    for (const label of [planText.entity, ...COUNTS.map((each) => planText.came[each])])
      closeDrafts(drafts, (place) => `${scope}/asistencia/${place}/${label}`, {
        at,
        count: attendance.length,
      })
    onChange(attendance.filter((_, place) => place !== at))
  }
  return (
    <section className="attendance" aria-label={planText.attendance}>
      <h3>{planText.attendance}</h3>
      <p className="complementary" role="status">
        {attendance.length === 0 ? planText.noAttendance : `${explainAttendance(totalAttended(attendance))}.`}
      </p>
      <AttendanceFile name={name} onCount={onChange} />
      {attendance.map((row, at) => (
        <DraftScope key={`${attendance.length}/${at}`} name={`asistencia/${at}`}>
          <AttendedRow row={row} number={at + 1} onPut={(change) => put(at, change)} onRemove={() => remove(at)} />
        </DraftScope>
      ))}
      <button type="button" className="plain-button" onClick={() => onChange([...attendance, NOBODY])}>
        {planText.addEntity}
      </button>
    </section>
  )
}

interface AttendedRowProps {
  readonly row: Attended
  readonly number: number
  readonly onPut: (change: Partial<Attended>) => void
  readonly onRemove: () => void
}

function AttendedRow({ row, number, onPut, onRemove }: AttendedRowProps) {
  return (
    <div className="fields contact" role="group" aria-label={planText.entityNumber(number)}>
      <LineField label={planText.entity} wide value={row.entity} onCommit={(entity) => onPut({ entity })} />
      <Choice<AttendeeLevel | typeof NONE>
        label={planText.entityLevel}
        value={row.level ?? NONE}
        options={TIERS}
        onChange={(level) => onPut({ level: level === NONE ? null : level })}
      />
      <Choice<Actor | typeof NONE>
        label={planText.entityActor}
        value={row.actor ?? NONE}
        options={KINDS}
        onChange={(actor) => onPut({ actor: actor === NONE ? null : actor })}
      />
      <div className="attended-counts field-wide">
        {COUNTS.map((each) => (
          <LineField
            key={each}
            label={planText.came[each]}
            figures=""
            value={String(row[each])}
            judge={judgeCount(0, MOST)}
            onCommit={(text) => onPut({ [each]: Number(text) })}
          />
        ))}
      </div>
      <button type="button" className="link" onClick={onRemove}>
        {planText.removeFinding}
      </button>
    </div>
  )
}

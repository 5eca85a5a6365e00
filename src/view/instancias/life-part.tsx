import { editKey } from '../../domain/country/index.ts'
import { lifeProblems, specOf, type LifeStep } from '../../domain/life/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import type { InstanciaRecord, StepStanding } from '../../domain/register/index.ts'
import { dropEdit } from '../../workspace/commands/index.ts'
import { DraftScope } from '../controls/index.ts'
import { useDesk } from '../desk/index.ts'
import { instanciasText, lifeText, MISSING_SHORT } from '../text/index.ts'
import { EditFrame, WrittenFields } from './edit-frame.tsx'
import { LifeFieldControl } from './life-field.tsx'
import { LifeList } from './life-list.tsx'
import { LifeSummary } from './life-summary.tsx'
import { OriginNote } from './origin-note.tsx'
import { Problems } from './problems.tsx'
import { useLife } from './use-life.ts'

interface LifePartProps {
  readonly record: InstanciaRecord
  readonly step: LifeStep
}

/** A step told field by field, in a frame of its own. */
export function LifeFrame({ record, step, standing }: LifePartProps & { readonly standing?: StepStanding }) {
  const { about, edit, draft } = useLife(record, step)
  const { title, list } = specOf(step)
  const rows = list === null ? '' : formatNumber(draft.rows.length)
  const nothing = draft.rows.length === 0 && Object.keys(draft.values).length === 0
  const told = nothing ? MISSING_SHORT : ''
  const state = standing === undefined ? told : lifeText.state(standing.state, standing.on)
  return (
    <EditFrame
      about={about}
      title={title}
      summary={[draft.rows.length === 0 ? '' : rows, state].filter((words) => words !== '').join(' · ')}
      edit={edit}
      standing={standing}
    >
      <LifeFields record={record} step={step} />
    </EditFrame>
  )
}

/** The same below what another statement says of the step, with its own way back. */
export function LifeMore({ record, step }: LifePartProps) {
  const { workspace } = useDesk()
  const { about, edit } = useLife(record, step)
  const origins = edit?.origins ?? []
  return (
    <section className="life-more">
      <h4>{specOf(step).title}</h4>
      {origins.length > 0 && <OriginNote origins={origins} />}
      <DraftScope name={about}>
        <LifeFields record={record} step={step} />
      </DraftScope>
      {edit !== null && (
        <button type="button" className="link" onClick={() => dropEdit(workspace, editKey(edit))}>
          {instanciasText.revert}
        </button>
      )}
    </section>
  )
}

/** The fields of a step and what it lists, with what they come to. */
export function LifeFields({ record, step }: LifePartProps) {
  const { draft, change, tell } = useLife(record, step)
  const { fields, list, clause } = specOf(step)
  const { ubigeo } = record.unit
  return (
    <>
      <p className="complementary">{lifeText.clause(clause)}</p>
      <LifeSummary record={record} step={step} />
      {fields.map((field) => (
        <LifeFieldControl
          key={field.key}
          field={field}
          ubigeo={ubigeo}
          value={draft.values[field.key] ?? ''}
          onCommit={(value) => tell(field.key, value)}
        />
      ))}
      <Problems sentences={lifeProblems(fields, draft.values)} />
      {list !== null && (
        <LifeList step={step} list={list} ubigeo={ubigeo} rows={draft.rows} onChange={(rows) => change({ rows })} />
      )}
      <WrittenFields draft={draft} onChange={change} />
    </>
  )
}

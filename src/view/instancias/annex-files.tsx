import { useState } from 'react'
import { MODELS, nextReport, reportsDue, type Semester } from '../../domain/instancias/index.ts'
import type { InstanciaRecord } from '../../domain/register/index.ts'
import {
  exportAnnex,
  exportInstanciaFile,
  exportModel,
  type AnnexFile,
  type ExportedBytes,
} from '../../workspace/commands/index.ts'
import { Choice } from '../controls/index.ts'
import { handOver, useDesk, useWorkspace } from '../desk/index.ts'
import { instanciasText, reportsText } from '../text/index.ts'
import { OwnModels } from './own-models.tsx'

const ANNEXES = ['diagnostico', 'plan', 'acta', 'informe'] as const satisfies readonly AnnexFile['annex'][]
const FORMATS = ['docx', 'xlsx'] as const
/** Half-years that ended, of which an informe can be asked for besides the one that runs. */
const OFFERED = 4

/** The annexes of the Lineamientos and the models, with what is known of the instancia already in them. */
export function AnnexFiles({ record }: { readonly record: InstanciaRecord }) {
  const { workspace } = useDesk()
  const [failed, setFailed] = useState(false)
  const semester = useWorkspace((state) => state.choices.semester)
  const { title, lead, names, models } = instanciasText.annexes
  const give = (made: Promise<ExportedBytes | null>) => {
    setFailed(false)
    made.then((file) => file !== null && handOver(file)).catch(() => setFailed(true))
  }
  return (
    <details className="edit-frame">
      <summary>
        <span className="edit-title">{title}</span>
      </summary>
      <div className="edit-body">
        <p className="complementary">{lead}</p>
        <SemesterChoice chosen={semester} />
        <ul className="edit-list">
          <FileLine
            name={instanciasText.annexes.whole}
            formats={['docx']}
            onGive={() => give(exportInstanciaFile(workspace, record))}
          />
          {ANNEXES.map((annex) => (
            <FileLine
              key={annex}
              name={names[annex]}
              formats={FORMATS}
              onGive={(format) => give(exportAnnex(workspace, record, { annex, format, semester }))}
            />
          ))}
          {MODELS.map((model) => (
            <FileLine
              key={model}
              name={models[model]}
              formats={['docx']}
              onGive={() => give(exportModel(workspace, record, model))}
            />
          ))}
        </ul>
        <OwnModels />
        {failed && <p role="alert">{instanciasText.annexes.failed}</p>}
      </div>
    </details>
  )
}

function SemesterChoice({ chosen }: { readonly chosen: Semester | null }) {
  const { workspace } = useDesk()
  const today = useWorkspace((state) => state.choices.parameters.referenceDate)
  const ended = reportsDue(today, OFFERED).map(({ semester }) => semester)
  const [last] = ended
  const value = chosen ?? last
  if (value === undefined) return null
  const offered = [...new Set([nextReport(today).semester, value, ...ended])].toSorted().toReversed()
  return (
    <Choice
      label={instanciasText.annexes.semester}
      value={value}
      options={offered.map((id) => ({ id, name: reportsText.option(id.slice(0, 4), id.slice(5)) }))}
      onChange={(next) => workspace.choose({ semester: next === last ? null : next })}
    />
  )
}

interface FileLineProps {
  readonly name: string
  readonly formats: readonly AnnexFile['format'][]
  readonly onGive: (format: AnnexFile['format']) => void
}

function FileLine({ name, formats, onGive }: FileLineProps) {
  return (
    <li>
      <p>{name}</p>
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          className="link"
          aria-label={instanciasText.annexes.file(name, format)}
          onClick={() => onGive(format)}
        >
          .{format}
        </button>
      ))}
    </li>
  )
}

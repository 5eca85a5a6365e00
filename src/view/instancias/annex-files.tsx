import { useState } from 'react'
import type { InstanciaRecord } from '../../domain/register/index.ts'
import { exportAnnex, type AnnexFile } from '../../workspace/commands/index.ts'
import { handOver, useDesk } from '../desk/index.ts'
import { instanciasText } from '../text/index.ts'

const ANNEXES = ['diagnostico', 'plan', 'acta', 'informe'] as const satisfies readonly AnnexFile['annex'][]
const FORMATS = ['docx', 'xlsx'] as const

/** The four annexes of the Lineamientos as forms, with what is known of the instancia already in them. */
export function AnnexFiles({ record }: { readonly record: InstanciaRecord }) {
  const { workspace } = useDesk()
  const [failed, setFailed] = useState(false)
  const { title, lead, names, file } = instanciasText.annexes
  const give = (what: AnnexFile) => {
    setFailed(false)
    exportAnnex(workspace, record, what)
      .then((made) => made !== null && handOver(made))
      .catch(() => setFailed(true))
  }
  return (
    <details className="edit-frame">
      <summary>
        <span className="edit-title">{title}</span>
      </summary>
      <div className="edit-body">
        <p className="complementary">{lead}</p>
        <ul className="edit-list">
          {ANNEXES.map((annex) => (
            <li key={annex}>
              <p>{names[annex]}</p>
              {FORMATS.map((format) => (
                <button
                  key={format}
                  type="button"
                  className="link"
                  aria-label={file(names[annex], format)}
                  onClick={() => give({ annex, format })}
                >
                  .{format}
                </button>
              ))}
            </li>
          ))}
        </ul>
        {failed && <p role="alert">{instanciasText.annexes.failed}</p>}
      </div>
    </details>
  )
}

import { useState } from 'react'
import { exportTemplate } from '../../workspace/commands/index.ts'
import { TABLE_NAMES } from '../../domain/measure/index.ts'
import { Choice } from '../controls/index.ts'
import { handOver } from '../desk/index.ts'
import { COLUMN_NOTES, COLUMN_TYPE, ownText, TABLE_LABEL, workbookText } from '../text/index.ts'

const CHOICES = TABLE_NAMES.map((id) => ({ id, name: TABLE_LABEL[id] }))

/** Empty workbooks to fill, one for each table. */
export function Templates() {
  const [table, setTable] = useState<(typeof TABLE_NAMES)[number]>('instancias')
  const give = async () =>
    handOver(await exportTemplate(table, { ...workbookText, notes: COLUMN_NOTES, types: COLUMN_TYPE }))
  return (
    <div className="templates">
      <h3>{ownText.templates}</h3>
      <p className="complementary">{ownText.templatesLead}</p>
      <div className="import-buttons">
        <Choice label={ownText.template} value={table} options={CHOICES} onChange={setTable} />
        <button type="button" className="plain-button" onClick={() => void give()}>
          {ownText.downloadTemplate}
        </button>
      </div>
    </div>
  )
}

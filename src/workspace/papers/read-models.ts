import { cleanDocx, MAX_DOCX_BYTES } from '../../database/files/index.ts'
import { isDay } from '../../domain/calendar/index.ts'
import { nameWithoutReserved } from '../../domain/disclosure/index.ts'
import { MODELS, type OwnModel } from '../../domain/instancias/index.ts'
import { isRecord, isText } from '../../domain/untrusted/index.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { oneOf, readList } from './checks.ts'

/** Characters in base 64 of the largest document. */
const LONGEST = Math.ceil(MAX_DOCX_BYTES / 3) * 4 + 4

/** The own models of a JSON value, each cleaned again, or null: the text may come from a stranger's file. */
export function readModels(json: unknown): readonly OwnModel[] | null {
  const models = readList(json, MODELS.length, readModel)
  return models !== null && new Set(models.map(({ id }) => id)).size === models.length ? models : null
}

function readModel(value: unknown): OwnModel | null {
  if (!isRecord(value)) return null
  const { fileName, addedOn, docx } = value
  const id = oneOf(MODELS, value.id)
  if (id === null || !isText(fileName, 200) || !isText(addedOn) || !isDay(addedOn) || !isText(docx, LONGEST))
    return null
  const bytes = fromBase64(docx)
  const cleaned = bytes === null ? null : cleanDocx(bytes)
  if (cleaned === null || !cleaned.ok) return null
  return { id, fileName: nameWithoutReserved(fileName), addedOn, docx: toBase64(cleaned.bytes) }
}

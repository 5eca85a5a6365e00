import { cleanDocx, MAX_DOCX_BYTES } from '../../database/files/index.ts'
import { isDay } from '../../domain/calendar/index.ts'
import { nameWithoutReserved } from '../../domain/disclosure/index.ts'
import { MODELS, type OwnModel } from '../../domain/instancias/index.ts'
import { isRecord, isText } from '../../domain/untrusted/index.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { oneOf, readList } from './checks.ts'
import { isMarked } from './lineage.ts'

/** Characters in base 64 of the largest document. */
const LONGEST = Math.ceil(MAX_DOCX_BYTES / 3) * 4 + 4

/** The own models of a JSON value, each cleaned again, or null: the text may come from a stranger's file. */
export function readModels(json: unknown): readonly OwnModel[] | null {
  return readOneOfEach(json, (model) => {
    const bytes = fromBase64(model.docx)
    const cleaned = bytes === null ? null : cleanDocx(bytes)
    return cleaned === null || !cleaned.ok ? null : { ...model, docx: toBase64(cleaned.bytes) }
  })
}

/** The own models of a work of before, each with the mark of its document, or null. */
export function readMarkedModels(json: unknown): readonly OwnModel[] | null {
  return readOneOfEach(json, (model) => (isMarked(model) ? model : null))
}

function readOneOfEach(json: unknown, judge: (model: OwnModel) => OwnModel | null): readonly OwnModel[] | null {
  const models = readList(json, MODELS.length, (value) => {
    const model = readModel(value)
    return model && judge(model)
  })
  return models !== null && new Set(models.map(({ id }) => id)).size === models.length ? models : null
}

function readModel(value: unknown): OwnModel | null {
  if (!isRecord(value)) return null
  const { fileName, addedOn, docx } = value
  const id = oneOf(MODELS, value.id)
  if (id === null || !isText(fileName, 200) || !isText(addedOn) || !isDay(addedOn) || !isText(docx, LONGEST))
    return null
  return { id, fileName: nameWithoutReserved(fileName), addedOn, docx }
}

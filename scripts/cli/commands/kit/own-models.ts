import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { cleanDocx, MAX_DOCX_BYTES } from '../../../../src/database/files/index.ts'
import { nameWithoutReserved } from '../../../../src/domain/disclosure/index.ts'
import { MODEL_FOLDER, MODELS, type Model } from '../../../../src/domain/instancias/index.ts'
import { DataError } from '../../failure.ts'
import { whereItIs } from '../../files.ts'
import { unaccented } from '../../../../src/domain/untrusted/index.ts'

/** An own model as it goes out with the kits. */
export interface ModelFile {
  readonly folder: string
  readonly fileName: string
  readonly bytes: Uint8Array
}

type Documents = ReadonlyMap<string, Uint8Array>

/** What tells of a model's file which one it is, read without accents. */
const NAMED = { ordenanza: /ordenanza/i, instalacion: /(^|[^a-z])acta([^a-z]|$)|instalacion/i } as const
const FAULTS = {
  no_es_docx: 'no es un documento .docx que se pueda leer',
  demasiado_grande: 'pesa más de 1 MB',
  macros: 'lleva macros',
  objetos: 'lleva objetos, campos o imágenes que no se pueden revisar',
} as const
/** Documents of a zip that are looked at: more are no two models. */
const MOST = 20

/**
 * The office's own models in a folder or a zip, each cleaned; those in the folders that the page's zip has, where there
 * are such. Throws a DataError for what may not go out, two of one kind, or none.
 */
export async function readOwnModels(given: string): Promise<readonly ModelFile[]> {
  const found = [...(await documentsOf(given))]
  const foldered = found.filter(([name]) => folderOf(name) !== undefined)
  const models = (foldered.length > 0 ? foldered : found).map(([name, bytes]) => ({ name, bytes, id: kindOf(name) }))
  if (models.length === 0) throw new DataError(`En «${given}» no hay ningún modelo en .docx.`)
  for (const id of MODELS) {
    const [, second] = models.filter((each) => each.id === id)
    if (second !== undefined) throw new DataError(`«${second.name}» es otro modelo de lo mismo: deje uno solo.`)
  }
  return models.map(({ id, name, bytes }) => ({
    folder: MODEL_FOLDER[id],
    fileName: nameWithoutReserved(path.posix.basename(name).slice(-200)),
    bytes: cleaned(name, bytes),
  }))
}

function folderOf(name: string): Model | undefined {
  return MODELS.find((id) => path.posix.basename(path.posix.dirname(name)) === MODEL_FOLDER[id])
}

function kindOf(name: string): Model {
  const folder = folderOf(name)
  if (folder !== undefined) return folder
  const plain = unaccented(path.posix.basename(name))
  const [id, other] = MODELS.filter((each) => NAMED[each].test(plain))
  if (id === undefined || other !== undefined)
    throw new DataError(`«${name}» no dice si es de ordenanza o de acta de instalación: póngalo en su nombre.`)
  return id
}

function cleaned(name: string, bytes: Uint8Array): Uint8Array {
  const result = cleanDocx(bytes)
  if (result.ok) return result.bytes
  const why =
    result.fault === 'reservado'
      ? `lleva datos de personas o de un refugio (párrafo ${result.where.paragraph})`
      : FAULTS[result.fault]
  throw new DataError(`«${name}» no puede salir con los kits: ${why}.`)
}

async function documentsOf(given: string): Promise<Documents> {
  const place = whereItIs(given)
  try {
    return (await stat(place)).isDirectory() ? await inFolder(place) : inZip(new Uint8Array(await readFile(place)))
  } catch {
    throw new DataError(`«${given}» no es una carpeta ni un .zip que se pueda leer.`)
  }
}

async function inFolder(place: string): Promise<Documents> {
  const names = (await readdir(place, { recursive: true })).filter(isDocument)
  const read = names.map(
    async (name) => [name.replaceAll(path.sep, '/'), await readFile(path.join(place, name))] as const,
  )
  return new Map(await Promise.all(read))
}

function inZip(bytes: Uint8Array): Documents {
  let seen = 0
  const isWanted = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }) =>
    isDocument(name) && originalSize <= MAX_DOCX_BYTES && (seen += 1) <= MOST
  return new Map(Object.entries(unzipSync(bytes, { filter: isWanted })))
}

/** A .docx, and not what Word leaves beside one that is open. */
function isDocument(name: string): boolean {
  return /\.docx$/i.test(name) && !path.basename(name).startsWith('~$')
}

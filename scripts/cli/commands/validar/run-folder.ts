import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Terminal } from '../../console.ts'
import { UsageError } from '../../failure.ts'
import { whereTo } from '../../files.ts'
import type { FileAnswer } from './read-file.ts'
import type { KitDocument } from './kit-document.ts'
import { kitSentence } from './kit-report.ts'
import { unfinishedText, type ValidarDocument } from './validar-document.ts'
import type { ValidarOptions } from './validar-options.ts'

/** How one file of a folder fares, with its sentence. */
interface FileOfFolder {
  readonly archivo: string
  readonly resultado: 'se_lee' | 'pregunta' | 'rechazado'
  readonly tabla: string | null
  readonly filas: ValidarDocument['filas'] | null
  readonly sinTerminar?: ValidarDocument['sinTerminar']
  readonly texto: string
}

/** Names of the files of a folder in their order, hidden ones left out; null when it is no folder. */
export async function filesIn(folder: string): Promise<readonly string[] | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
  if (entries === null) return null
  const names = entries.filter((entry) => entry.isFile() && !/^[.~]/.test(entry.name)).map(({ name }) => name)
  return names.sort((a, b) => a.localeCompare(b, 'es'))
}

/**
 * Reads every file of a folder, one after the other, and says how each fares; 0 when rows of some were accepted, else
 * 1. What is said of one file cannot be said of all: throws a UsageError.
 */
export async function runFolder(
  folder: string,
  names: readonly string[],
  options: ValidarOptions,
  console: Pick<Terminal, 'out' | 'warn'>,
  ask: (options: ValidarOptions) => Promise<FileAnswer>,
): Promise<0 | 1> {
  if (options.sheet !== null || options.answers.size > 0 || options.table === 'celdas')
    throw new UsageError('--hoja, --respuesta y --tabla celdas son de un solo archivo; no de una carpeta.')
  const archivos: FileOfFolder[] = []
  for (const name of names) archivos.push(judged(name, await ask({ ...options, file: path.join(folder, name) })))
  const summary = JSON.stringify({ archivos })
  console.out(options.json ? summary : folderText(archivos))
  if (options.output !== null) {
    const written = await writeFile(whereTo(options.output), summary).then(
      () => true,
      () => false,
    )
    if (!written) {
      console.warn(`No se puede escribir en «${options.output}».`)
      return 1
    }
  }
  return archivos.some(isAccepted) ? 0 : 1
}

function isAccepted({ tabla, resultado, filas, sinTerminar = [] }: FileOfFolder): boolean {
  if (tabla === 'kit') return resultado !== 'rechazado'
  return filas !== null && filas.aceptadas + filas.corregidas + sinTerminar.length > 0
}

function judged(archivo: string, answer: FileAnswer): FileOfFolder {
  if (answer.kind === 'kit') return judgedKit(archivo, answer.document)
  if (answer.kind !== 'tabla') {
    const texto = answer.kind === 'celdas' ? '' : answer.sentence
    return { archivo, resultado: 'rechazado', tabla: null, filas: null, texto }
  }
  const { tabla, filas, preguntas = [], rechazos, sinTerminar = [], avisos } = answer.document
  const others = avisos.filter(({ aviso }) => aviso === 'hojas_de_otra_tabla')
  const apart = others.map(({ texto, detalle = '' }) => ` ${texto}: ${detalle}.`).join('')
  const asked = preguntas.filter(({ respuesta }) => respuesta === null).length
  const open = [
    ...(rechazos.length > 0 ? [counted(rechazos.length, 'fila por corregir', 'filas por corregir')] : []),
    ...(asked > 0 ? [counted(asked, 'pregunta', 'preguntas')] : []),
  ]
  const taken = filas.aceptadas + filas.corregidas
  const parts = unfinishedText(answer.document)
  const told = [...(taken > 0 ? [counted(taken, 'fila', 'filas')] : []), ...(parts === '' ? [] : [parts])]
  const file = { archivo, tabla, filas, ...(sinTerminar.length > 0 ? { sinTerminar } : {}) }
  if (open.length === 0 && told.length > 0)
    return {
      ...file,
      resultado: 'se_lee',
      texto: `${taken > 0 ? '' : 'Se carga '}${told.join(' y ')} de ${tabla}.${apart}`,
    }
  const texto = open.length > 0 ? `Tiene ${open.join(' y ')}.` : 'Ninguna fila se puede cargar.'
  return { ...file, resultado: 'pregunta', texto: `${texto}${apart}` }
}

function judgedKit(archivo: string, document: KitDocument): FileOfFolder {
  const resultado = document.celdas === 0 ? 'rechazado' : document.avisos.length > 0 ? 'pregunta' : 'se_lee'
  const texto = [kitSentence(document), ...document.avisos.map((each) => each.texto)].join(' ')
  return { archivo, resultado, tabla: 'kit', filas: null, texto }
}

const SAYS = { se_lee: 'se lee', pregunta: 'pregunta', rechazado: 'no se puede leer' } as const

function folderText(files: readonly FileOfFolder[]): string {
  const count = (wanted: FileOfFolder['resultado']) => files.filter(({ resultado }) => resultado === wanted).length
  return [
    ...files.map(({ archivo, resultado, texto }) => `${archivo}: ${SAYS[resultado]}. ${texto}`),
    '',
    `${counted(files.length, 'archivo', 'archivos')}: ${count('se_lee')} se leen, ${count('pregunta')} preguntan, ${count('rechazado')} no se pueden leer.`,
  ].join('\n')
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

import { writeFile } from 'node:fs/promises'
import type { Terminal } from '../../console.ts'
import { whereItIs, whereTo } from '../../files.ts'
import { toCsv } from '../../../../src/publish/table/index.ts'
import { canonicalCsv } from '../../country/canonical-csv.ts'
import { askWorker } from './ask-worker.ts'
import type { FileAnswer } from './read-file.ts'
import { changesCsv, kitText } from './kit-report.ts'
import { reportText } from './report.ts'
import { filesIn, runFolder } from './run-folder.ts'
import { readOptions, type ValidarOptions } from './validar-options.ts'

/** Of a file that was read. */
type ReadAnswer = Exclude<FileAnswer, { readonly kind: 'nada' | 'mal_pedido' }>
type ValidarConsole = Pick<Terminal, 'out' | 'warn'>

/**
 * Runs `validar` on a file, or on every file of a folder, and gives its exit code: 0 something was accepted, 1 nothing
 * was; throws a UsageError. `ask` reads a file.
 */
export async function runValidar(
  args: readonly string[],
  console: ValidarConsole,
  ask: (options: ValidarOptions) => Promise<FileAnswer> = askWorker,
): Promise<0 | 1 | 2> {
  const given = readOptions(args)
  const options = given.recipes === null ? given : { ...given, recipes: whereItIs(given.recipes) }
  const place = whereItIs(options.file)
  const names = await filesIn(place)
  if (names !== null) return runFolder(place, names, options, console, ask)
  const answer = await ask({ ...options, file: place })
  if (answer.kind === 'nada' || answer.kind === 'mal_pedido') {
    console.warn(answer.sentence)
    return answer.kind === 'nada' ? 1 : 2
  }
  const written = await deliver(answer, options, console)
  const accepted = isAccepted(answer)
  if (!accepted) console.warn('No se aceptó ninguna fila.')
  return written && accepted ? 0 : 1
}

function isAccepted(answer: ReadAnswer): boolean {
  if (answer.kind === 'kit') return answer.document.celdas > 0
  if (answer.kind === 'celdas') return answer.document.celdas.length > 0
  const { valores, sinTerminar = [] } = answer.document
  return valores.length + sinTerminar.length > 0
}

/** For a person; cells are only ever for a program. */
function wordsOf(answer: ReadAnswer): string {
  if (answer.kind === 'kit') return kitText(answer.document)
  return answer.kind === 'tabla' ? reportText(answer.document) : JSON.stringify(answer.document)
}

async function deliver(
  answer: ReadAnswer,
  { json, output }: ValidarOptions,
  console: ValidarConsole,
): Promise<boolean> {
  const text = json ? JSON.stringify(answer.document) : wordsOf(answer)
  if (output === null) {
    console.out(text)
    return true
  }
  try {
    await writeFile(whereTo(output), fileText(answer, output))
  } catch {
    console.warn(`No se puede escribir en «${output}».`)
    return false
  }
  console.out(text)
  return true
}

function fileText(answer: ReadAnswer, output: string): string {
  if (!output.toLowerCase().endsWith('.csv')) return JSON.stringify(answer.document)
  if (answer.kind === 'tabla') return canonicalCsv(answer.document.valores, answer.quality)
  if (answer.kind === 'kit') return changesCsv(answer.document)
  const [header = [], ...rows] = answer.document.celdas
  return toCsv(header, rows)
}

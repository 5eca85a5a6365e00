import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { toCsv, type Cell } from '../../../../src/publish/table/index.ts'
import { askWorker } from './ask-worker.ts'
import type { FileAnswer } from './read-file.ts'
import { reportText } from './report.ts'
import type { ValidarDocument } from './validar-document.ts'
import { readOptions, type ValidarOptions } from './validar-options.ts'

/** Where `validar` speaks. */
export interface ValidarConsole {
  readonly out: (text: string) => void
  readonly warn: (line: string) => void
}

/** Runs `validar` and gives its exit code: 0 something was accepted, 1 nothing was, 2 wrong usage. `ask` reads the file. */
export async function runValidar(
  args: readonly string[],
  console: ValidarConsole,
  ask: (options: ValidarOptions) => Promise<FileAnswer> = askWorker,
): Promise<0 | 1 | 2> {
  const options = readOptions(args)
  if ('usage' in options) {
    console.warn(options.usage)
    return 2
  }
  const answer = await ask({ ...options, file: whereItIs(options.file) })
  if (answer.kind === 'nada') {
    console.warn(answer.sentence)
    return 1
  }
  const written = await deliver(answer, options, console)
  const accepted = answer.kind === 'celdas' ? answer.document.celdas.length > 0 : answer.document.valores.length > 0
  if (!accepted) console.warn('No se aceptó ninguna fila.')
  return written && accepted ? 0 : 1
}

/** npm runs a script from the package's own folder; a path that is not there is looked for where the person stands. */
function whereItIs(file: string): string {
  const from = process.env['INIT_CWD']
  return from === undefined || existsSync(path.resolve(file)) ? path.resolve(file) : path.resolve(from, file)
}

async function deliver(
  answer: Exclude<FileAnswer, { kind: 'nada' }>,
  { json, output }: ValidarOptions,
  console: ValidarConsole,
): Promise<boolean> {
  const text = json || answer.kind === 'celdas' ? JSON.stringify(answer.document) : reportText(answer.document)
  if (output === null) {
    console.out(text)
    return true
  }
  try {
    await writeFile(path.resolve(process.env['INIT_CWD'] ?? '.', output), fileText(answer, output))
  } catch {
    console.warn(`No se puede escribir en «${output}».`)
    return false
  }
  console.out(text)
  return true
}

function fileText({ kind, document }: Exclude<FileAnswer, { kind: 'nada' }>, output: string): string {
  if (!output.toLowerCase().endsWith('.csv')) return JSON.stringify(document)
  if (kind === 'tabla') return canonicalCsv(document)
  const [header = [], ...rows] = document.celdas
  return toCsv(header, rows)
}

function canonicalCsv({ valores }: ValidarDocument): string {
  const columns = Object.keys(valores[0] ?? {})
  return toCsv(
    columns,
    valores.map((row) => columns.map((column) => cellOf(row[column] ?? null))),
  )
}

function cellOf(value: string | number | boolean | null): Cell {
  return typeof value === 'boolean' ? (value ? 'si' : 'no') : value
}

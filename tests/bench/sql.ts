import { join } from 'node:path'
import { readCanonicalTables } from '../../scripts/canonical-tables.ts'
import { repository } from '../../scripts/run-step.ts'
import { openNodeEngine } from '../../src/database/engine-node/index.ts'
import type { Engine } from '../../src/database/engine/index.ts'
import {
  askCountry,
  attendance,
  cases,
  coordemunas,
  initiatives,
  instruments,
  points,
  services,
  territories,
} from '../../src/database/questions/index.ts'
import { readTables } from '../../src/database/sources/index.ts'
import { loadReadTables } from '../../src/database/tables/index.ts'
import { createViews } from '../../src/database/views/index.ts'
import { NATIVE_PACKAGE, openNativeEngine } from '../../scripts/cli/native/index.ts'
import { alternate, timed } from './samples.ts'
import type { Line, Section } from './report.ts'

const QUESTIONS = [territories, cases, instruments, initiatives, services, points, attendance, coordemunas]
const ROUNDS = 15
const TITLE = 'El mismo SQL en WebAssembly y en DuckDB nativo'

/**
 * The same statements on the same rows: DuckDB in WebAssembly as the browser has it, and DuckDB compiled for the
 * machine.
 */
export async function measureSql(): Promise<Section> {
  const native = await openNativeEngine({ threads: 1 })
  if (native === null)
    return {
      title: TITLE,
      lines: [],
      notes: [`No se midió: instale el motor nativo con «npm i --no-save ${NATIVE_PACKAGE}» y repita.`],
    }
  const read = readTables((await readCanonicalTables(join(repository, 'data'))).tables)
  const wasm = await openNodeEngine()
  const load = await compare('cargar las tablas y hacer las vistas', wasm, native, (engine) =>
    loadReadTables(engine, read),
  )
  const versions = await Promise.all([wasm, native].map(versionOf))
  await assertSameFacts(wasm, native)
  const views = await compare('hacer las vistas', wasm, native, createViews)
  const questions: Line[] = []
  for (const { name, sql } of QUESTIONS)
    questions.push(...(await compare(`pregunta ${name}`, wasm, native, (engine) => engine.query(sql))))
  const all = await compare('las seis preguntas, hasta los hechos', wasm, native, askCountry)
  await Promise.all([wasm.close(), native.close()])
  return {
    title: TITLE,
    lines: [...load, ...views, ...questions, ...all],
    notes: [
      `WebAssembly: DuckDB ${versions[0]} en Node; nativo: DuckDB ${versions[1]} con un solo hilo. Los dos entregan filas de JavaScript, y se comprobó que dan los mismos hechos.`,
      'La razón es WebAssembly entre nativo. El nativo lee el CSV de un archivo; el otro, de memoria.',
    ],
  }
}

async function compare(
  name: string,
  wasm: Engine,
  native: Engine,
  work: (engine: Engine) => Promise<unknown>,
): Promise<Line[]> {
  const times = await alternate(ROUNDS, {
    wasm: () => timed(() => work(wasm)),
    native: () => timed(() => work(native)),
  })
  return [
    { name: `${name} (wasm)`, unit: 'ms', samples: times.wasm, against: times.native },
    { name: `${name} (nativo)`, unit: 'ms', samples: times.native },
  ]
}

async function versionOf(engine: Engine): Promise<string> {
  const [row] = await engine.query('SELECT version() AS version')
  return String(row?.version)
}

async function assertSameFacts(wasm: Engine, native: Engine): Promise<void> {
  const [one, other] = [await askCountry(wasm), await askCountry(native)]
  if (JSON.stringify(one) !== JSON.stringify(other)) throw new Error('Los dos motores no dan los mismos hechos.')
}

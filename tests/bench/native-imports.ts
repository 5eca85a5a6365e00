import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../../scripts/run-step.ts'
import { dirtyCaseRows } from './case-rows.ts'
import { openNativeEngine } from '../../scripts/cli/native/index.ts'

const RULES = readFileSync(join(import.meta.dirname, 'native_rules.sql'), 'utf8').split(';\n')
const TEXTS = ['ubigeo', 'anio', 'modalidad', 'casos'].map((name) => ({ name, type: 'VARCHAR' as const }))

/** Milliseconds of each round of the native engine, and what it kept and rejected; null where it is not installed. */
export interface NativeReading {
  readonly ms: readonly number[]
  readonly kept: number
  readonly rejected: number
}

/** The dirty table read as text by the native engine, with the reader's rules in its own language. */
export async function readNatively(rows: number, rounds: number): Promise<NativeReading | null> {
  const engine = await openNativeEngine({ threads: 1 })
  if (engine === null) return null
  const { territories } = JSON.parse(readFileSync(join(repository, 'public', 'data', 'nombres.json'), 'utf8')) as {
    readonly territories: readonly { readonly ubigeo: string }[]
  }
  const codes = territories.map(({ ubigeo }) => ubigeo)
  const bytes = dirtyCaseRows(
    codes.filter((code) => code.length === 6),
    rows,
  )
  await engine.loadCsv('known', new TextEncoder().encode(`code\n${codes.join('\n')}\n`), [
    { name: 'code', type: 'VARCHAR' },
  ])
  const ms: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await engine.loadCsv('texts', bytes, TEXTS)
    for (const statement of RULES) if (statement.trim() !== '') await engine.query(statement)
    ms.push(performance.now() - start)
    await engine.query('DROP TABLE texts')
  }
  const [counts] = await engine.query(
    'SELECT (SELECT count(*) FROM kept) AS kept, (SELECT count(*) FROM rejections) AS rejected',
  )
  await engine.close()
  return { ms, kept: Number(counts?.['kept']), rejected: Number(counts?.['rejected']) }
}

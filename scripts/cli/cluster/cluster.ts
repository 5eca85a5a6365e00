import type { Row } from '../../../src/database/engine/index.ts'
import { quoteEngine } from '../words/refusals.ts'
import { DataError, UsageError } from '../failure.ts'

/** A ClickHouse server that is asked over its own HTTP door; the others of its cluster answer through it. */
interface Cluster {
  query(sql: string): Promise<readonly Row[]>
}

const PASSWORD = 'CLICKHOUSE_PASSWORD'
const SHOWN = 200

/**
 * The server at `clickhouse://USER:PASSWORD@HOST:PORT/BASE` (`clickhouses://` with TLS); a password that is not written
 * there is that of the environment. Nothing that is thrown or told repeats it.
 */
export function openCluster(address: string): Cluster {
  const secure = address.startsWith('clickhouses://')
  const url = parsed(address.replace(/^clickhouses?:/, secure ? 'https:' : 'http:'))
  if (!/^clickhouses?:\/\//.test(address) || url === null)
    throw new UsageError('--motor admite clickhouse://USUARIO@SERVIDOR:PUERTO/BASE, o clickhouses:// con cifrado.')
  const key = decodeURIComponent(url.password) || (process.env[PASSWORD] ?? '')
  const headers = {
    ...(url.username === '' ? {} : { 'X-ClickHouse-User': decodeURIComponent(url.username) }),
    ...(key === '' ? {} : { 'X-ClickHouse-Key': key }),
    ...(url.pathname.length < 2 ? {} : { 'X-ClickHouse-Database': decodeURIComponent(url.pathname.slice(1)) }),
  }
  const door = `${url.protocol}//${url.hostname}:${url.port || (secure ? '8443' : '8123')}/`
  return { query: (sql) => ask(door, headers, sql, key) }
}

function parsed(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

async function ask(door: string, headers: HeadersInit, sql: string, key: string): Promise<readonly Row[]> {
  const request = { method: 'POST', headers, body: `${sql}\nFORMAT JSONEachRow` }
  const answer = await fetch(door, request).catch((cause: unknown) => {
    throw new DataError(`No se llegó al motor en ${door}: ${reasonOf(cause)}`)
  })
  const text = await answer.text()
  if (!answer.ok) throw new DataError(`El motor en ${door} ${refusalOf(text)} ${quoteEngine(withoutKey(text, key))}`)
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
}

/** Why nothing answered, by the code that Node gives. */
function reasonOf(failure: unknown): string {
  const { cause } = failure as { readonly cause?: { readonly code?: unknown } }
  const code = typeof cause?.code === 'string' ? cause.code : ''
  return REASONS.find(([codes]) => codes.test(code))?.[1] ?? `no respondió (${code || 'sin código'}).`
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^ECONNREFUSED$/, 'nada escucha en ese puerto.'],
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'ningún servidor tiene ese nombre.'],
  [/CERT|SIGNATURE/, 'su certificado no es de confianza; indique el de su autoridad en NODE_EXTRA_CA_CERTS.'],
  [/^(ERR_SSL|EPROTO)/, 'no habla con cifrado en ese puerto.'],
]

/** What it refused and what to do, by the code that the engine gives. */
function refusalOf(text: string): string {
  const code = Number(/^\s*Code: (\d+)/.exec(text)?.[1])
  return REFUSALS.find(([codes]) => codes.includes(code))?.[1] ?? 'no pudo contar: consulte a quien lo administra.'
}

const REFUSALS: readonly (readonly [readonly number[], string])[] = [
  [[60, 81], 'no tiene esa base o esa tabla: revise BASE.TABLA y la base de --motor.'],
  [[192, 193, 194, 516], 'no aceptó el usuario o la clave: revíselos; la clave va en CLICKHOUSE_PASSWORD.'],
  [[497], 'no deja leer esa tabla a ese usuario: pida el permiso a quien lo administra.'],
  [[159, 241], 'no alcanzó a contar con la memoria o el tiempo que da a ese usuario: pida más, o cuente por partes.'],
]

function withoutKey(text: string, key: string): string {
  const told = key === '' ? text : text.replaceAll(key, '…')
  return told.replaceAll(/\s+/g, ' ').trim().slice(0, SHOWN)
}

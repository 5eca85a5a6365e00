import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NATIVE_PACKAGE, openNativeEngine } from '../../scripts/cli/native/index.ts'
import { runCli } from './cli-run.ts'

const EMBEDDED = 'chdb@3.4.0'
const SECRET = 'clave-que-no-se-dice'

interface Session {
  query(sql: string, format?: string): string
}
interface Embedded {
  readonly Session: new (folder: string) => Session
}

/** ClickHouse inside this process; null where its package is not installed, or cannot be. */
function embedded(): Embedded | null {
  try {
    return createRequire(import.meta.url)(EMBEDDED.split('@')[0] ?? '') as Embedded
  } catch {
    return null
  }
}

const chdb = embedded()
const native = await openNativeEngine({ threads: 1 })
await native?.close()
if (chdb === null) console.warn(`Se omite: ClickHouse incrustado (${EMBEDDED}, 543 MB) no está instalado.`)
if (native === null) console.warn(`Se omite: el motor nativo (${NATIVE_PACKAGE}) no está instalado.`)

/** A server that speaks as ClickHouse does over HTTP, and what it was asked with. */
async function serverOf(answer: (sql: string) => { readonly code: number; readonly text: string }) {
  const keys: (string | undefined)[] = []
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = []
    keys.push(request.headers['x-clickhouse-key']?.toString())
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { code, text } = answer(Buffer.concat(parts).toString('utf8'))
      response.writeHead(code).end(text)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const address = `clickhouse://lector:${SECRET}@127.0.0.1:${port}`
  return { address, keys, close: () => new Promise((resolve) => server.close(resolve)) }
}

const folderOf = (name: string) => mkdtemp(path.join(tmpdir(), `brecha-${name}-`))

describe('agregar asks a ClickHouse server', () => {
  test('for tables alone, and never tells its password', async () => {
    const refusing = await serverOf(() => ({ code: 403, text: `Code: 516. Clave ${SECRET} no válida` }))
    const out = await folderOf('sin')
    const asked = (...words: readonly string[]) => runCli(['agregar', ...words, '--salida', out])
    const refused = await asked('base.casos', '--motor', refusing.address)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain('no aceptó el usuario o la clave: revíselos; la clave va en CLICKHOUSE_PASSWORD.')
    expect(refused.err).toContain('Mensaje técnico, en inglés: «Code: 516. Clave … no válida».')
    expect(refusing.keys).toEqual([SECRET])
    await refusing.close()
    const told = [
      refused,
      await asked('base.casos', '--motor', refusing.address),
      await asked('x;DROP TABLE y', '--motor', refusing.address),
      await asked('base.casos', '--motor', `mysql://lector:${SECRET}@127.0.0.1`),
      await asked('base.casos', '--motor', refusing.address.replace('clickhouse:', 'clickhouses:')),
    ]
    expect(told.map(({ code }) => code)).toEqual([1, 1, 2, 2, 1])
    expect(told[1]?.err).toMatch(/No se llegó al motor en http:\/\/127\.0\.0\.1:\d+\/: nada escucha en ese puerto\./)
    expect(told[4]?.err).toContain('No se llegó al motor en https://127.0.0.1:')
    expect(JSON.stringify(told)).not.toContain(SECRET)
  })
})

const ODD = ['05/01/2024', '2024-02-03', '3/4/2023', 'sin fecha', '2023 y 2024', '', 'el 7 de mayo de 2023']
const pick = (list: readonly string[], at: number) => list[at % list.length] ?? ''
const BY_CASE = [
  "Fecha de ingreso,Ubigeo,Tipo de violencia,Sexo,Edad,Nombre d'ella",
  ...Array.from({ length: 700 }, (_, at) =>
    [
      ...[pick(ODD, at), pick(['180101', '010101', '999999', ''], at >> 1), pick(['Física', "se'xual\\"], at >> 2)],
      ...[pick(['F', 'M', ''], at >> 3), pick(['7', '25 años', '61', '\\'], at * 5), `Rosa ${at}`],
    ].join(','),
  ),
]
const COUNTED = [
  'Ubigeo,Año,Violencia psicológica,Violencia física',
  '180101,2024,4,<5',
  '180101,2024,6,2',
  '180102,2023,,7',
]

describe.skipIf(chdb === null || native === null)('agregar on ClickHouse', () => {
  let session: Session
  let server: Awaited<ReturnType<typeof serverOf>>
  beforeAll(async () => {
    if (chdb === null) throw new Error('skipped')
    session = new chdb.Session(await folderOf('chdb'))
    server = await serverOf((sql) => {
      try {
        return { code: 200, text: session.query(sql.replace(/\nFORMAT JSONEachRow$/, ''), 'JSONEachRow') }
      } catch (cause) {
        return { code: 500, text: String(cause) }
      }
    })
  })
  afterAll(() => server.close())

  test.each([
    ['a register of cases', BY_CASE],
    ['a wide table of counts', COUNTED],
  ])('gives of %s the same bytes as the native engine of the same file', async (_, lines) => {
    const [folder, ofFile, ofTable] = await Promise.all(['tabla', 'archivo', 'cluster'].map(folderOf))
    const file = path.join(folder ?? '', 'casos.csv')
    await writeFile(file, `${lines.join('\n')}\n`)
    const columns = (lines[0] ?? '').split(',').map((name) => `\`${name}\` Nullable(String)`)
    session.query('CREATE DATABASE IF NOT EXISTS base')
    session.query('DROP TABLE IF EXISTS base.casos')
    session.query(
      `CREATE TABLE base.casos ENGINE = Memory AS SELECT * FROM file('${file}', 'CSVWithNames', '${columns.join(', ').replaceAll("'", "\\'")}')`,
    )
    expect(await runCli(['agregar', file, '--salida', ofFile ?? ''])).toMatchObject({ code: 0, err: '' })
    const asked = ['agregar', 'base.casos', '--motor', server.address, '--salida', ofTable ?? '']
    const ran = await runCli(asked)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain(`${lines.length - 1} filas de 1 tabla:`)
    const read = (of: string | undefined, name: string) =>
      readFile(path.join(of ?? '', name), 'utf8').then(
        (text) => text.replaceAll('base.casos', 'casos.csv'),
        () => null,
      )
    for (const name of ['violencia.csv', 'conteos-de-casos.csv', 'cuenta.json'])
      expect(await read(ofTable, name)).toBe(await read(ofFile, name))
    expect(await read(ofTable, 'violencia.csv')).toContain('180101')
  })
})

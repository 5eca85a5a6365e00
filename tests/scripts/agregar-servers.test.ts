import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { NATIVE_PACKAGE, openNativeEngine } from '../../scripts/cli/native/index.ts'
import { findClickHouse } from '../../scripts/find-clickhouse.ts'
import { runCli } from './cli-run.ts'

const program = findClickHouse()
const native = await openNativeEngine({ threads: 1 })
await native?.close()
if (program === null) console.warn('Se omite: no hay servidor ClickHouse (apt-get install clickhouse-server).')
if (native === null) console.warn(`Se omite: el motor nativo (${NATIVE_PACKAGE}) no está instalado.`)

interface Server {
  readonly http: number
  readonly program: ChildProcess
}

/** Ports that are free now, one for each asked. */
async function freePorts(many: number): Promise<readonly number[]> {
  const held = await Promise.all(
    Array.from({ length: many }, async () => {
      const server = createServer()
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      return server
    }),
  )
  const ports = held.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

const settings = (folder: string, [http, tcp, between]: readonly number[], shards: readonly number[]) => `<yandex>
  <logger><level>error</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
  <http_port>${http}</http_port><tcp_port>${tcp}</tcp_port><interserver_http_port>${between}</interserver_http_port>
  <listen_host>127.0.0.1</listen_host><mark_cache_size>10000000</mark_cache_size>
  <path>${folder}/parts/</path><tmp_path>${folder}/passing/</tmp_path>
  <users_config>${folder}/users.xml</users_config>
  <default_profile>default</default_profile><default_database>default</default_database>
  <query_log><database>system</database><table>query_log</table></query_log>
  <remote_servers><dos>${shards
    .map((port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`)
    .join('')}</dos></remote_servers>
</yandex>`
const USERS = `<yandex><profiles><default><log_queries>1</log_queries></default></profiles>
  <quotas><default></default></quotas>
  <users><default><password></password><networks><ip>127.0.0.1</ip></networks>
  <profile>default</profile><quota>default</quota></default></users></yandex>`

async function ask({ http }: Server, sql: string, rows = ''): Promise<string> {
  const url = `http://127.0.0.1:${http}/${rows === '' ? '' : `?query=${encodeURIComponent(sql)}`}`
  const answer = await fetch(url, { method: 'POST', body: rows === '' ? sql : rows })
  const text = await answer.text()
  if (!answer.ok) throw new Error(text.slice(0, 300))
  return text.trim()
}

async function startServer(folder: string, ports: readonly number[], shards: readonly number[]): Promise<Server> {
  await Promise.all(['parts', 'passing'].map((name) => mkdir(path.join(folder, name), { recursive: true })))
  await writeFile(path.join(folder, 'users.xml'), USERS)
  await writeFile(path.join(folder, 'config.xml'), settings(folder, ports, shards))
  const started = spawn(program ?? '', [`--config-file=${folder}/config.xml`], { stdio: 'ignore' })
  const server = { http: ports[0] ?? 0, program: started }
  await vi.waitFor(() => ask(server, 'SELECT 1'), { timeout: 90_000, interval: 100 })
  return server
}

const ODD = ['05/01/2024', '2024-02-03', '3/4/2023', 'sin fecha', '2023 y 2024', '', 'el 7 de mayo de 2023']
const pick = (list: readonly string[], at: number) => list[at % list.length] ?? ''
const BY_CASE = [
  'Fecha de ingreso,Ubigeo,Tipo de violencia,Sexo,Edad',
  ...Array.from({ length: 20_000 }, (_, at) =>
    [
      ...[pick(ODD, at), pick(['180101', '010101', '999999', ''], at >> 1), pick(['Física', "se'xual\\"], at >> 2)],
      ...[pick(['F', 'M', ''], at >> 3), pick(['7', '25 años', '61', '\\'], at * 5)],
    ].join(','),
  ),
]
const COUNTED = [
  'Ubigeo,Año,Violencia psicológica,Violencia física',
  '180101,2024,4,<5',
  '180101,2024,999999999999999,2',
  '180101,2024,999999999999999,2',
  '180102,2023,,7',
]

describe.skipIf(program === null || native === null)('agregar on a table spread over two ClickHouse servers', () => {
  let folder = ''
  let servers: readonly Server[] = []
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'brecha-servidores-'))
    const ports = await freePorts(6)
    const [one, other] = [ports.slice(0, 3), ports.slice(3)]
    const shards = [one[1] ?? 0, other[1] ?? 0]
    servers = await Promise.all([one, other].map((each, at) => startServer(path.join(folder, `s${at}`), each, shards)))
  }, 120_000)
  afterAll(async () => {
    await Promise.all(
      servers.map(({ program: running }) => new Promise((resolve) => running.on('exit', resolve) && running.kill())),
    )
    await rm(folder, { recursive: true, force: true })
  })

  /** Each server with every second row, and a table over both. */
  async function spread(lines: readonly string[]): Promise<void> {
    const [header = '', ...rows] = lines
    const columns = header.split(',').map((name) => `\`${name}\` String`)
    for (const [at, server] of servers.entries()) {
      for (const table of ['repartida', 'propios']) await ask(server, `DROP TABLE IF EXISTS ${table}`)
      await ask(server, `CREATE TABLE propios (${columns.join(', ')}) ENGINE = Memory`)
      await ask(server, `CREATE TABLE repartida (${columns.join(', ')}) ENGINE = Distributed(dos, default, propios)`)
      await ask(server, 'INSERT INTO propios FORMAT CSV', rows.filter((_, row) => row % 2 === at).join('\n'))
    }
  }

  test.each([
    ['a register of cases', BY_CASE],
    ['a wide table of counts', COUNTED],
  ])('gives of %s the same bytes as the native engine of one file', async (name, lines) => {
    const own = path.join(folder, name)
    const [ofFile, ofTable] = [path.join(own, 'archivo'), path.join(own, 'servidores')]
    await mkdir(own)
    await writeFile(path.join(own, 'casos.csv'), `${lines.join('\n')}\n`)
    await spread(lines)
    expect(await runCli(['agregar', path.join(own, 'casos.csv'), '--salida', ofFile])).toMatchObject({ code: 0 })
    const motor = `clickhouse://default@127.0.0.1:${servers[0]?.http}/default`
    const ran = await runCli(['agregar', 'repartida', '--motor', motor, '--salida', ofTable])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain(`filas de 1 tabla:`)
    const read = (from: string, file: string) => readFile(path.join(from, file), 'utf8').catch(() => null)
    for (const file of ['violencia.csv', 'conteos-de-casos.csv', 'cuenta.json'])
      expect((await read(ofTable, file))?.replaceAll('repartida', 'casos.csv')).toBe(
        (await read(ofFile, file)) ?? undefined,
      )
  })

  test('each server adds up its own part: what the other sends is groups, not rows', async () => {
    await spread(BY_CASE)
    const motor = `clickhouse://default@127.0.0.1:${servers[0]?.http}/default`
    expect(
      await runCli(['agregar', 'repartida', '--motor', motor, '--salida', path.join(folder, 'partes')]),
    ).toMatchObject({
      code: 0,
    })
    const [, other] = servers
    if (other === undefined) throw new Error('two servers')
    await ask(other, 'SYSTEM FLUSH LOGS').catch(() => '')
    const asked = `SELECT max(result_rows) FROM system.query_log WHERE type = 2 AND is_initial_query = 0 AND query LIKE '%count()%'`
    const most = await vi.waitFor(
      async () => {
        const rows = Number(await ask(other, asked))
        if (rows === 0) throw new Error('not logged yet')
        return rows
      },
      { timeout: 60_000, interval: 250 },
    )
    expect(most).toBeLessThan(500)
  }, 120_000)
})

import { fork, type ChildProcess } from 'node:child_process'
import { connect, type Socket } from 'node:net'
import { seededNumbers } from '../../src/domain/ranking/index.ts'
import { securityHeaders } from '../../src/workspace/deployment/index.ts'
import type { Held } from './served-folder.ts'

/** A server in a process of its own, and what that process holds when asked. */
export interface ServedFolder {
  readonly port: number
  readonly held: () => Promise<Held>
  readonly end: () => void
}

export async function serveApart(folder: string): Promise<ServedFolder> {
  const child = fork(new URL('served-folder.ts', import.meta.url), [folder], {
    execArgv: ['--import', 'tsx', '--expose-gc'],
  })
  const origin = (await nextMessage(child)) as string
  return {
    port: Number(new URL(origin).port),
    held: () => {
      const answer = nextMessage(child)
      child.send('held')
      return answer as Promise<Held>
    },
    end: () => void child.kill(),
  }
}

const METHODS = [
  'GET',
  'GET',
  'GET',
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'TRACE',
  'CONNECT',
  'get',
  '',
  'BREAK',
  '\u0016\u0003\u0001',
]
const FILES = ['/', '/index.html', '/data/large.json', '/?x', '/index.html?']
const PATHS = [...FILES, ...FILES, '/../secret.txt', '/%2e%2e%2fsecret.txt', '/..\\secret.txt']
const ODD_PATHS = ['//secret.txt', '/%00', '/%E0%A4%A', '/.entradas', '*', 'http://x/../secret.txt', '/?#%', '\\']
const VERSIONS = ['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/9.9', '']
const HEADERS = [
  'Range: bytes=0-1',
  'Accept: x',
  'Range: bytes=0-1',
  'Range: bytes=5-2',
  'Range: bytes=-1,2-',
  'Expect: nada',
  'Upgrade: x',
  ': x',
]
const BODIES = ['Content-Length: -1', 'Content-Length: 99', 'Transfer-Encoding: chunked', `X: ${'x'.repeat(20_000)}`]
const REST = ['', '', '', '', 'zzz\r\n', '0\r\n\r\n', '\u0000\u0001\u0002', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n']
/** The share of requests cut short before their end. */
const CUT = 0.05
/** After how long a client that was not answered ends its side. */
const SILENT_MS = 100

/** Requests that no browser writes, the same for the same seed. */
export function hostileRequests(count: number, seed: number): string[] {
  const random = seededNumbers(seed)
  const one = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? ''
  return Array.from({ length: count }, () => {
    const line = `${one(METHODS)} ${one([...PATHS, ...ODD_PATHS])} ${one(VERSIONS)}`
    const whole = `${line}\r\nHost: x\r\n${one([...HEADERS, ...BODIES])}\r\nConnection: close\r\n\r\n${one(REST)}`
    return random() < CUT ? whole.slice(0, Math.floor(random() * whole.length)) : whole
  })
}

/** Sends each on a connection of its own, so many at once; gives what came back to each. */
export async function sendAll(port: number, requests: readonly string[], atOnce: number): Promise<string[]> {
  const answers: string[] = []
  let next = 0
  const client = async () => {
    for (let at = next++; at < requests.length; at = next++) answers[at] = await send(port, requests[at] ?? '')
  }
  await Promise.all(Array.from({ length: atOnce }, client))
  return answers
}

function send(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let answered = ''
    socket.on('data', (chunk) => (answered += chunk.toString('latin1')))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answered))
    // Who ends its side while a file is opened gets nothing, so only who falls silent does.
    socket.setTimeout(SILENT_MS, () => socket.end())
    socket.write(text)
  })
}

/** Clients that begin a request, or a long answer, and then neither write nor read; `leave` closes them. */
export function linger(port: number, count: number): { readonly leave: () => Promise<void> } {
  const sockets = Array.from({ length: count }, (_, at) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(at % 2 === 0 ? 'GET / HTTP/1.1\r\nHo' : 'GET /data/large.json HTTP/1.1\r\nHost: x\r\n\r\n')
    return socket.pause()
  })
  return { leave: async () => void (await Promise.all(sockets.map(leave))) }
}

function leave(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('close', () => resolve())
    socket.destroy()
  })
}

/** What is wrong with an answer: no HTTP, a promised header that is not there, or something of outside the folder. */
export function faultOf(answer: string, secret: string): string | null {
  if (answer === '') return null
  if (answer.includes(secret)) return 'gives what is outside'
  const [before, ...answers] = answer.split(/^HTTP\/1\.1 (?=\d{3} )/m)
  if (before !== '') return `no HTTP: ${answer.slice(0, 40)}`
  const lacking = Object.entries(securityHeaders).filter(([name, value]) =>
    answers.some((each) => !each.startsWith('100') && !each.includes(`\r\n${name}: ${value}\r\n`)),
  )
  return lacking.length === 0 ? null : `without ${lacking.map(([name]) => name).join(', ')}: ${answer.slice(0, 40)}`
}

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('error', reject)
  })
}

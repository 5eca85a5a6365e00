import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { elementAt, ended, firstAt, keysOf, type Hand } from './hand.ts'
import { openScreen } from './screen.ts'

/** The key under which WebDriver gives an element (W3C, 12.2). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

/** No third compiler: making the code of the engine faster took a third of the time of these journeys. */
const QUICKLY_COMPILED = { JSC_useOMGJIT: 'false', JSC_useFTLJIT: 'false' }

type Call = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<T>
export interface WebKitPrograms {
  readonly driver: string
  readonly browser: string
  /** A screen that is not there: this browser has no mode without a window. */
  readonly screen: string
}

/** WebKitGTK's small browser, led by WebDriver (W3C) on a screen that is not there. */
export async function openWebKit(programs: WebKitPrograms): Promise<Hand> {
  const home = mkdtempSync(join(tmpdir(), 'brecha-webkit-'))
  const screen = await openScreen(programs.screen)
  const port = await freePort()
  const driver = spawn(programs.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: screen.display,
      HOME: home,
      LANG: 'es_PE.UTF-8',
      LIBGL_ALWAYS_SOFTWARE: '1',
      ...QUICKLY_COMPILED,
    },
  })
  const root = caller(`http://127.0.0.1:${port}`)
  await untilAnswered(root)
  const { sessionId, capabilities } = await root<{ sessionId: string; capabilities: { browserVersion: string } }>(
    'POST',
    '/session',
    {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] } },
      },
    },
  )
  const call = caller(`http://127.0.0.1:${port}/session/${sessionId}`)
  await call('POST', '/window/rect', { width: 1366, height: 830 })
  const close = async () => {
    await call('DELETE', '')
    await Promise.all([driver, screen.program].map(ended))
    rmSync(home, { recursive: true, force: true })
  }
  return { name: `WebKitGTK ${capabilities.browserVersion}`, downloads: home, ...handOf(call), close }
}

function handOf(call: Call): Omit<Hand, 'name' | 'downloads' | 'close'> {
  const run = <T>(script: string) => call<T>('POST', '/execute/async', { script, args: [] })
  const element = async (expression: string) => {
    const found = await call<Record<string, string>>('POST', '/execute/sync', {
      script: `return ${expression}`,
      args: [],
    })
    return found[ELEMENT] ?? ''
  }
  return {
    open: (url) => call('POST', '/url', { url }),
    reload: () => call('POST', '/refresh', {}),
    press: async (place) => call('POST', `/element/${await element(elementAt(place))}/click`, {}),
    type: (text) => call('POST', '/actions', keysOf(text)),
    give: async (place, text) => {
      const field = await element(firstAt(place))
      await call('POST', `/element/${field}/value`, { text })
    },
    ask: async <T>(expression: string) =>
      JSON.parse(
        await run<string>(
          `const done = arguments[arguments.length - 1]; Promise.resolve(${expression}).then((value) => done(JSON.stringify(value)))`,
        ),
      ) as T,
    print: null,
  }
}

/** Calls a WebDriver below an address; throws what it says went wrong. */
function caller(root: string): Call {
  return async <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => {
    const response = await fetch(`${root}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } }
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`)
    return value
  }
}

async function untilAnswered(root: Call): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const ready = await root<{ ready: boolean }>('GET', '/status').catch(() => ({ ready: false }))
    if (ready.ready) return
    await new Promise((resolve) => setImmediate(resolve))
  }
  throw new Error('The driver of WebKit does not answer.')
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

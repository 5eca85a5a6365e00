import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { elementAt, ended, firstAt, keysOf, type Hand } from './hand.ts'
import { openScreen } from './screen.ts'

type Said = { readonly id?: number; readonly type: string; readonly result?: unknown; readonly message?: string }
export interface FirefoxPrograms {
  readonly browser: string
  readonly screen: string
}
type Command = <T>(method: string, params: object) => Promise<T>

/** Firefox, led by WebDriver BiDi (W3C), which it speaks itself, on a screen that is not there. */
export async function openFirefox({ browser, screen }: FirefoxPrograms): Promise<Hand> {
  const home = mkdtempSync(join(tmpdir(), 'brecha-firefox-'))
  const downloads = join(home, 'descargas')
  mkdirSync(downloads)
  writeFileSync(join(home, 'user.js'), preferences(downloads))
  const shown = await openScreen(screen)
  const firefox = spawn(browser, ['--no-remote', '--profile', home, '--remote-debugging-port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: home, DISPLAY: shown.display, LIBGL_ALWAYS_SOFTWARE: '1' },
  })
  const socket = new WebSocket(`${await addressOf(firefox)}/session`)
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const command = commander(socket)
  const { capabilities } = await command<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: {},
  })
  const { contexts } = await command<{ contexts: { context: string }[] }>('browsingContext.getTree', {})
  const context = contexts[0]?.context ?? ''
  await command('browsingContext.setViewport', { context, viewport: { width: 1366, height: 768 } })
  const close = async () => {
    socket.terminate()
    await Promise.all([firefox, shown.program].map(ended))
    rmSync(home, { recursive: true, force: true })
  }
  return { name: `Firefox ${capabilities.browserVersion}`, downloads, ...handOf(command, context), close }
}

function handOf(command: Command, context: string): Omit<Hand, 'name' | 'downloads' | 'close'> {
  const evaluate = <T>(expression: string) =>
    command<{ type: string; result: T; exceptionDetails?: { text: string } }>('script.evaluate', {
      ...{ expression, awaitPromise: true, target: { context } },
    }).then(({ result, exceptionDetails }) => {
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text)
      return result
    })
  const element = (expression: string) => evaluate<{ sharedId: string }>(expression)
  return {
    open: (url) => command('browsingContext.navigate', { context, url, wait: 'complete' }),
    reload: () => command('browsingContext.reload', { context, wait: 'complete' }),
    press: async (place) => {
      const { sharedId } = await element(inView(place))
      const origin = { type: 'element', element: { sharedId } }
      const move = { type: 'pointerMove', x: 0, y: 0, origin }
      const [down, up] = [
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]
      const actions = [{ type: 'pointer', id: 'mano', actions: [move, down, up] }]
      await command('input.performActions', { context, actions })
    },
    type: (text) => command('input.performActions', { context, ...keysOf(text) }),
    give: async (place, path) => {
      const field = await element(firstAt(place))
      await command('input.setFiles', { context, element: { sharedId: field.sharedId }, files: [path] })
    },
    ask: async <T>(expression: string) => {
      const { value } = await evaluate<{ value: string }>(`Promise.resolve(${expression}).then(JSON.stringify)`)
      return JSON.parse(value) as T
    },
    print: async () => {
      const { data } = await command<{ data: string }>('browsingContext.print', { context, background: true })
      return Buffer.from(data, 'base64')
    },
  }
}

const inView = (place: string): string =>
  `(() => { const found = ${elementAt(place)}; found.scrollIntoView({ block: 'center' }); return found })()`

/** Sends commands and matches what is answered by its number. */
function commander(socket: WebSocket): Command {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (fault: Error) => void }>()
  let last = 0
  socket.on('message', (data: Buffer) => {
    const said = JSON.parse(data.toString()) as Said
    const asked = said.id === undefined ? undefined : waiting.get(said.id)
    if (said.id === undefined || asked === undefined) return
    waiting.delete(said.id)
    if (said.type === 'success') asked.resolve(said.result)
    else asked.reject(new Error(said.message))
  })
  return <T>(method: string, params: object) =>
    new Promise<T>((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve: (result) => resolve(result as T), reject })
      socket.send(JSON.stringify({ id: last, method, params }))
    })
}

function addressOf(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    firefox.stderr?.on('data', (part: Buffer) => {
      said += part.toString()
      const found = /ws:\/\/[\w.]+:\d+/.exec(said)
      if (found !== null) resolve(found[0])
    })
    firefox.once('exit', () => reject(new Error(`Firefox ended before it could be led: ${said}`)))
    firefox.once('error', reject)
  })
}

/** It hands over files without asking, speaks Spanish to the page and asks nothing of the network by itself. */
function preferences(downloads: string): string {
  const chosen = {
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.helperApps.neverAsk.saveToDisk': 'application/octet-stream,text/csv',
    'intl.accept_languages': 'es-PE, es',
    'app.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'services.settings.server': 'data:,',
    'webgl.force-enabled': true,
  }
  return Object.entries(chosen)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n')
}

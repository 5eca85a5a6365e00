import type { ChildProcess } from 'node:child_process'

/** What a person does in a browser, said so that any WebDriver can do it; places are XPath expressions. */
export interface Hand {
  /** The browser and its version. */
  readonly name: string
  /** The folder where the files that the page hands over arrive. */
  readonly downloads: string
  open(address: string): Promise<void>
  reload(): Promise<void>
  /** Clicks the first element of that place. */
  press(place: string): Promise<void>
  /** Presses keys, one after another, where the focus is. */
  type(text: string): Promise<void>
  /** Chooses a file of the disk in the first file field of that place. */
  give(place: string, path: string): Promise<void>
  /** What an expression is worth in the page, as JSON can say it. */
  ask<T>(expression: string): Promise<T>
  /** The page as the browser prints it; null where its driver cannot ask for it. */
  readonly print: (() => Promise<Uint8Array>) | null
  close(): Promise<void>
}

/** The first element of a place that is drawn, as an expression of the page; null when none is. */
export const elementAt = (place: string): string =>
  `(() => { const found = document.evaluate(${JSON.stringify(place)}, document, null, 7, null);` +
  ` for (let at = 0; at < found.snapshotLength; at++)` +
  ` if (found.snapshotItem(at).getClientRects().length > 0) return found.snapshotItem(at);` +
  ` return null })()`

/** The first element of a place, drawn or not: a file field is not. */
export const firstAt = (place: string): string =>
  `document.evaluate(${JSON.stringify(place)}, document, null, 9, null).singleNodeValue`

/** The keys of a text, as WebDriver is told them. */
export function keysOf(text: string): object {
  const actions = [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ])
  return { actions: [{ type: 'key', id: 'teclas', actions }] }
}

/** Ends a program and waits until it has. */
export function ended(program: ChildProcess): Promise<unknown> {
  const end = new Promise((resolve) => program.once('exit', resolve))
  program.kill()
  return end
}

import { spawn, type ChildProcess } from 'node:child_process'

export interface Screen {
  readonly program: ChildProcess
  /** What a program is told to draw there. */
  readonly display: string
}

/** A screen that is not there, of a number that the program chooses: without a window a browser draws no WebGL. */
export function openScreen(program: string): Promise<Screen> {
  const options = ['-displayfd', '1', '-screen', '0', '1400x900x24', '-nolisten', 'tcp']
  const screen = spawn(program, options, { stdio: ['ignore', 'pipe', 'ignore'] })
  return new Promise((resolve, reject) => {
    screen.stdout.once('data', (number: Buffer) =>
      resolve({ program: screen, display: `:${number.toString().trim()}` }),
    )
    screen.once('exit', () => reject(new Error('No screen could be opened.')))
    screen.once('error', reject)
  })
}

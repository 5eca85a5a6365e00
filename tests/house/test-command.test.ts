import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { findChromium, findOrInstallJourneyChromium } from '../../scripts/find-chromium.ts'
import { listFiles, read } from './house.ts'
import { addTallies, printTally, readVitestTally } from '../../scripts/tally.ts'

const folder = mkdtempSync(join(tmpdir(), 'brecha-tally-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('The last line of the test command', () => {
  test('counts the tests as vitest reports them', () => {
    expect(
      readVitestTally(report({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }), 1),
    ).toMatchObject({ passed: 7, failed: 2, skipped: 2 })
  })

  test('counts a test file that could not be loaded as a failure', () => {
    const testResults = [
      { name: '/a/b.test.ts', status: 'failed', message: 'No such file\nat b', assertionResults: [] },
    ]
    expect(readVitestTally(report({ numPassedTests: 3, testResults }), 1)).toEqual({
      ...{ passed: 3, failed: 1, skipped: 0 },
      failures: ['b.test.ts: No such file'],
    })
  })

  test('is preceded by what failed, with its reason, wherever it was printed before', () => {
    const failed = { status: 'failed', fullName: 'A rule holds', failureMessages: ['Error: it does not\n at c'] }
    const testResults = [{ name: '/a/b.test.ts', status: 'failed', assertionResults: [failed] }]
    const tally = readVitestTally(report({ numFailedTests: 1, testResults }), 1)
    expect(addTallies([tally, { passed: 1, failed: 1, skipped: 0, failures: ['Muros'] }]).failures).toEqual([
      'b.test.ts > A rule holds: Error: it does not',
      'Muros',
    ])
  })

  test('counts a run that ended badly without a failed test as a failure', () => {
    const told = ['report.json: ninguna prueba falló y la corrida acabó mal']
    expect(readVitestTally(report({ numPassedTests: 3 }), 1)).toMatchObject({ failed: 1, failures: told })
    expect(readVitestTally(join(folder, 'absent.json'), 0).failed).toBe(1)
  })

  test('names the skipped ones only when there are any', () => {
    const total = addTallies([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 4, failed: 2, skipped: 0 },
    ])
    expect([printTally(total), printTally({ ...total, skipped: 3 })]).toEqual([
      '5 passed, 2 failed',
      '5 passed, 2 failed, 3 skipped',
    ])
  })
})

describe('The unit tests', () => {
  test('share their modules, but for the files that mock one or bound a time: each of those is named to stand apart', () => {
    const [, named = ''] = /const apart = \[([^\]]*)\]/.exec(read('vite.config.ts')) ?? []
    const own = listFiles('tests', /\.test\.tsx?$/).filter((path) =>
      /^\s*vi\.(mock|doMock|resetModules)\(|= process\.cpuUsage\(/m.test(read(path)),
    )
    expect([...named.matchAll(/'([^']+)'/g)].map(([, path]) => path).sort()).toEqual(own.sort())
  })
})

describe('Finding Chromium', () => {
  test('takes CHROME_PATH first, when it can be run', () => {
    const path = join(folder, 'chrome')
    writeFileSync(path, '')
    chmodSync(path, 0o755)
    expect(findChromium({ CHROME_PATH: path, PATH: '' })).toBe(path)
  })

  test('the journeys take the one that CHROME_PATH names, and never another beside it', () => {
    const path = join(folder, 'chosen')
    writeFileSync(path, '')
    chmodSync(path, 0o755)
    vi.stubEnv('CHROME_PATH', path)
    expect(findOrInstallJourneyChromium()).toBe(path)
    vi.unstubAllEnvs()
  })

  test('looks on PATH and passes over a CHROME_PATH that leads nowhere', () => {
    const path = join(folder, 'chromium')
    writeFileSync(path, '')
    chmodSync(path, 0o755)
    expect(findChromium({ CHROME_PATH: join(folder, 'absent'), PATH: folder })).toBe(path)
  })
})

function report(part: Record<string, unknown>): string {
  const path = join(folder, 'report.json')
  writeFileSync(
    path,
    JSON.stringify({
      numPassedTests: 0,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [],
      ...part,
    }),
  )
  return path
}

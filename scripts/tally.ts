import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** How many tests passed, failed and were skipped, and a line for each that failed. */
export type Tally = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly failures?: readonly string[]
}

type VitestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly FileReport[]
}

type FileReport = {
  readonly name: string
  readonly status: string
  readonly message?: string
  readonly assertionResults: ReadonlyArray<{
    readonly status: string
    readonly fullName: string
    readonly failureMessages: readonly string[]
  }>
}

/**
 * Reads vitest's JSON report; a file that could not even be loaded, and a run that ended badly without saying why,
 * count as failures.
 */
export function readVitestTally(path: string, exitCode: number): Tally {
  const report = readReport(path)
  if (report === null) return { passed: 0, failed: 1, skipped: 0, failures: [`${basename(path)}: no se escribió`] }
  const failures = report.testResults.flatMap(failuresOf)
  const unloadable = report.testResults.filter(isUnloadable).length
  const failed = report.numFailedTests + unloadable
  const skipped = report.numPendingTests + report.numTodoTests
  if (failed > 0 || exitCode === 0) return { passed: report.numPassedTests, failed, skipped, failures }
  return {
    passed: report.numPassedTests,
    failed: 1,
    skipped,
    failures: [`${basename(path)}: ninguna prueba falló y la corrida acabó mal`],
  }
}

function failuresOf(file: FileReport): readonly string[] {
  const name = basename(file.name)
  if (isUnloadable(file)) return [`${name}: ${firstLine(file.message)}`]
  const failed = file.assertionResults.filter(({ status }) => status === 'failed')
  return failed.map(({ fullName, failureMessages }) => `${name} > ${fullName}: ${firstLine(failureMessages[0])}`)
}

function isUnloadable({ status, assertionResults }: FileReport): boolean {
  return status === 'failed' && assertionResults.length === 0
}

function firstLine(message = ''): string {
  return message.split('\n', 1)[0] ?? ''
}

/** The sum of several tallies. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = (read: (tally: Tally) => number) => tallies.reduce((total, tally) => total + read(tally), 0)
  return {
    passed: sum((tally) => tally.passed),
    failed: sum((tally) => tally.failed),
    skipped: sum((tally) => tally.skipped),
    failures: tallies.flatMap(({ failures = [] }) => failures),
  }
}

/** The plain last line: "N passed, N failed", and the skipped ones when there are any. */
export function printTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function readReport(path: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as VitestReport
  } catch {
    return null
  }
}

import { criteriaOf } from '../../../../src/domain/criteria/index.ts'
import { readArguments } from '../../arguments/read-arguments.ts'
import { choiceOf, oneOf, weightsOf } from '../../arguments/values.ts'
import type { Terminal } from '../../console.ts'
import { prepare, simulatedTables } from '../../country/prepare.ts'
import { print, warnSimulated } from '../../words/answer.ts'

/** Runs `cobertura` and gives its exit code 0; throws UsageError and DataError. */
export async function runCobertura(args: readonly string[], terminal: Terminal): Promise<0> {
  const given = readArguments('cobertura', args)
  const level = oneOf(given, 'nivel', ['region', 'departamento', 'provincia', 'distrito'], 'provincia')
  weightsOf(given, criteriaOf(choiceOf(given, 'grupo')))
  const { loaded, parameters, scope } = await prepare('cobertura', given, terminal)
  warnSimulated(simulatedTables(loaded), terminal)
  const { askCoverage } = await import('./ask-coverage.ts')
  return print(askCoverage(loaded, parameters, level, scope), given, terminal)
}

import { criteriaOf } from '../../../../src/domain/criteria/index.ts'
import { GROUP_LEVELS } from '../../../../src/domain/ranking/index.ts'
import { readArguments } from '../../arguments/read-arguments.ts'
import { choiceOf, oneOf, weightsOf } from '../../arguments/values.ts'
import type { Terminal } from '../../console.ts'
import { prepare, simulatedTables } from '../../country/prepare.ts'
import { print, warnSimulated } from '../../words/answer.ts'

/** Runs `ranking` and gives its exit code 0; throws UsageError and DataError. */
export async function runRanking(args: readonly string[], terminal: Terminal): Promise<0> {
  const given = readArguments('ranking', args)
  const group = choiceOf(given, 'grupo')
  const level = oneOf(given, 'nivel', GROUP_LEVELS[group].admitted, GROUP_LEVELS[group].usual)
  const weights = weightsOf(given, criteriaOf(group))
  const { loaded, ...asked } = await prepare('ranking', given, terminal, given.json)
  warnSimulated(simulatedTables(loaded), terminal)
  const { askRanking } = await import('./ask-ranking.ts')
  return print(askRanking(loaded, { ...asked, group, level, weights }), given, terminal)
}

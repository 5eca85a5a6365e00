import { joinWords } from '../measure/index.ts'
import type { National } from './national.ts'

/** Where the matrix was declared complete, with what follows; null where nothing was declared (METHOD §2). */
export function declaredComplete({ parameters, country }: Pick<National, 'parameters' | 'country'>): string | null {
  const { matrixComplete, completeRegions } = parameters
  if (matrixComplete) return 'Matriz completa: lo que no figura no existe'
  if (completeRegions.length === 0) return null
  const names = completeRegions.map((region) => country.at('region', region)?.name ?? region)
  return `Matriz completa solo en ${joinWords(names)}: ahí lo que no figura no existe y en lo demás está sin dato`
}

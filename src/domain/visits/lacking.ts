import type { National } from '../criteria/index.ts'
import { isCreated } from '../instancias/index.ts'
import { formatNumber, joinWords } from '../measure/index.ts'
import { isCercado, type Ubigeo } from '../territory/index.ts'

/** Distritos of a provincia that lack the instancia, by name, and how many say nothing; the Cercado needs none. */
export function lackingWords(
  { country, stageOf }: Pick<National, 'country' | 'stageOf'>,
  provincia: Ubigeo,
): string | null {
  const distritos = country.childrenOf(provincia).filter(({ ubigeo }) => !isCercado(ubigeo))
  const stages = distritos.map(({ name, ubigeo }) => ({ name, stage: stageOf('distrito', ubigeo) }))
  const lacking = stages.filter(({ stage }) => stage.kind === 'known' && !isCreated(stage.value))
  const unknown = stages.filter(({ stage }) => stage.kind !== 'known').length
  if (distritos.length === 0 || unknown === distritos.length) return null
  const rest = unknown === 0 ? '' : `; ${formatNumber(unknown)} sin dato`
  return `${lacking.length === 0 ? 'ninguno' : joinWords(lacking.map(({ name }) => name))}${rest}`
}

import { citeTogether, listSources, qualitiesIn, type Source } from '../../domain/measure/index.ts'
import { shellText } from '../text/index.ts'

/** The cut-off of a table as the bar says it: a table without one is there, and is not «sin dato». */
export function cutOffWords(source: Source | undefined): string {
  return source === undefined
    ? shellText.notLoaded
    : citeTogether(listSources([source])).cutOff || shellText.cutOffUnknown
}

/** The same for a table that no notice of the page stamps: it bears its own stamp where any row of it is invented. */
export function stampedCutOff(source: Source | undefined): string {
  const words = cutOffWords(source)
  const isInvented = source !== undefined && qualitiesIn(source).some(({ quality }) => quality === 'simulado')
  return isInvented ? shellText.cutOffSimulated(words) : words
}

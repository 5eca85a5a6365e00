import { citeTogether, listSources, type Source } from '../../domain/measure/index.ts'
import { shellText } from '../text/index.ts'

/** The cut-off of a table as the bar says it: a table without one is there, and is not «sin dato». */
export function cutOffWords(source: Source | undefined): string {
  return source === undefined
    ? shellText.notLoaded
    : citeTogether(listSources([source])).cutOff || shellText.cutOffUnknown
}

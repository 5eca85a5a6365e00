import { internalName } from '../../../../src/domain/disclosure/index.ts'
import type { National } from '../../../../src/domain/criteria/index.ts'
import type { Ubigeo } from '../../../../src/domain/territory/index.ts'
import {
  coverOfYear,
  explainCover,
  fromNorthToSouth,
  proposeYear,
  whenAndWhere,
} from '../../../../src/domain/workshops/index.ts'
import { workshopCalendar, workshopWorkbook } from '../../../../src/publish/workshops/index.ts'
import type { Terminal } from '../../console.ts'
import { save, whereTo } from '../../files.ts'
import { readEvents } from './read-events.ts'
import type { TallerOptions } from './taller-options.ts'

/** Writes the workshops of a year, those that lack to five proposed, and says whom they leave out or call twice. */
export async function writeYear(
  { output }: TallerOptions,
  { year, file }: { readonly year: number; readonly file: string | null },
  { country, disclosure }: National,
  terminal: Terminal,
): Promise<void> {
  const regions = fromNorthToSouth(country)
  const nameOf = (region: Ubigeo) => country.at('region', region)?.name ?? region
  const before = file === null ? [] : await readEvents(file, country, year, terminal)
  for (const line of file === null ? [] : explainCover(coverOfYear(before, year, regions), nameOf)) terminal.warn(line)
  const events = proposeYear(before, year, regions)
  const cover = coverOfYear(events, year, regions)
  const place = internalName(whereTo(output), disclosure)
  await save(
    place,
    output.toLowerCase().endsWith('.ics')
      ? workshopCalendar(events, nameOf, new Date().toISOString())
      : workshopWorkbook(events, nameOf),
    output,
  )
  for (const each of cover.workshops)
    terminal.out(`${each.id}  ${each.label} (${whenAndWhere(each)}): ${each.regions.map(nameOf).join(', ')}`)
  for (const line of explainCover(cover, nameOf)) terminal.out(line)
  terminal.out(`Escrito: ${output}`)
}

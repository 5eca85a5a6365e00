import { formatNumber } from '../../domain/measure/index.ts'
import type { SetCoverage } from '../../domain/summary/index.ts'
import type { Commitment, timedAgenda } from '../../domain/workshops/index.ts'
import { regionWords, workshopWords } from './workshop-words.ts'

/** What the forms of a deck ask, as their titles: with the figure of the same deck that makes them be asked. */

/** How many parts an agenda has, and from when to when. */
export function agendaTitle(items: ReturnType<typeof timedAgenda>, isOwn: boolean): string {
  const { title, own } = workshopWords.agenda
  const [first, last] = [items[0], items.at(-1)]
  const name = isOwn ? own : title
  if (first === undefined || last === undefined) return name
  const parts = items.length === 1 ? '1 parte' : `${formatNumber(items.length)} partes`
  return `${name}: ${parts}, de ${first.from} a ${last.to}`
}

/** What the regions of a workshop are asked, whose provincias have a critical gap; else its topic. */
export function promiseTitle({
  critical,
  provincias,
  unknown,
}: Pick<SetCoverage, 'critical' | 'provincias' | 'unknown'>): string {
  if (critical === 0) return workshopWords.strengthen.title
  const open = unknown === 0 ? '' : ` (${workshopWords.mapUnknown(unknown)})`
  return `${formatNumber(critical)} de ${formatNumber(provincias)} provincias en brecha crítica${open}: a qué se compromete cada región`
}

/** What a region committed itself to, or is asked to. */
export function ownPromiseTitle(name: string, written: readonly Pick<Commitment, 'dueOn'>[], knots: number): string {
  if (written.length > 0) {
    const dated = written.filter(({ dueOn }) => dueOn !== null).length
    const many = written.length === 1 ? '1 compromiso' : `${formatNumber(written.length)} compromisos`
    return `${name}: ${many}, ${dated === 0 ? 'sin plazo escrito' : `${formatNumber(dated)} con plazo`}`
  }
  if (knots === 0) return regionWords.commitments.title
  const many = knots === 1 ? 'un nudo crítico' : `${formatNumber(knots)} nudos críticos`
  return `Ante ${many}, a qué se compromete ${name}`
}

/** What a region may ask for, whose distritos are known to lack an instancia. */
export function askTitle(name: string, lacking: number): string {
  if (lacking === 0) return regionWords.asks.title
  return `${regionWords.distritos.count(lacking)} sin instancia: qué pide ${name} a la DPVLV`
}

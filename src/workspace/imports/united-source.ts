import { partsOver } from '../../database/origins/index.ts'
import { worstOf, type Source } from '../../domain/measure/index.ts'

/** One table has one source: what it is made of is named in it, the newest first; its quality is that of the worst. */
export function unitedSource(sources: readonly Source[]): Source[] {
  const [first, ...others] = sources
  if (first === undefined) return []
  const all = (of: (source: Source) => string) =>
    [...new Set(sources.map(of).filter((text) => text !== ''))].join(' · ')
  if (others.length === 0) return [first]
  const sum = (of: (source: Source) => number) => sources.reduce((total, source) => total + of(source), 0)
  return [
    {
      ...first,
      address: new Set(sources.map(({ address }) => address)).size === 1 ? (first.address ?? '') : '',
      title: all(({ title }) => title),
      publisher: all(({ publisher }) => publisher),
      cutOff: all(({ cutOff }) => cutOff),
      quality: worstOf(sources.map(({ quality }) => quality)),
      rowsKept: sum(({ rowsKept }) => rowsKept),
      rowsRejected: sum(({ rowsRejected }) => rowsRejected),
      note: all(({ note }) => note),
    },
  ]
}

/** The source of a table whose built rows stand below those that were brought: each figure of it cites its own part. */
export function sourceOver(brought: readonly Source[], all: readonly Source[], below: readonly Source[]): Source[] {
  const parts = partsOver(brought, below)
  const quality = worstOf(parts.map((part) => part.quality))
  return unitedSource(all).map((united) => ({ ...united, quality, parts }))
}

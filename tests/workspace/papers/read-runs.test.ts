import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EDIT_SUBJECTS } from '../../../src/domain/country/index.ts'
import { readRuns } from '../../../src/workspace/papers/read-runs.ts'
import { sampleRun } from '../runs/sample-run.ts'

const run = sampleRun({
  note: 'Taller del sur',
  edits: [
    {
      ubigeo: '18',
      level: 'regional',
      about: 'coordemuna',
      editedOn: '2026-11-01',
      note: '',
      link: null,
      actaOn: null,
      ratifiedOn: null,
    } as never,
  ],
})
const json = () => JSON.parse(JSON.stringify(run)) as Record<string, unknown>

/** Every path to a value inside, lists by their first item only. */
function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  const entries = Array.isArray(value) ? Object.entries(value).slice(0, 1) : Object.entries(value)
  return [path, ...entries.flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
}

function withValue(path: readonly string[], value: unknown): unknown {
  const copy = json()
  const last = path.at(-1) ?? ''
  const holder = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy)
  holder[last] = value
  return copy
}

describe('reading frozen runs from a file', () => {
  it.each(EDIT_SUBJECTS)('reads a run that rests on a statement about «%s»', (about) => {
    const resting = sampleRun({
      edits: [{ ubigeo: '18', level: 'regional', about, editedOn: '2026-11-01', states: 'x' } as never],
    })
    expect(readRuns(JSON.parse(JSON.stringify([resting])))).toEqual([resting])
  })

  it('gives back what was written', () => {
    expect(readRuns([json()])).toEqual([run])
  })
  it('refuses a run in which any field is something else', () => {
    const paths = pathsOf(run).filter((path) => path.length > 0)
    expect(paths.length).toBeGreaterThan(60)
    for (const path of paths) {
      for (const wrong of [undefined, { toString: 'x' }, -1, Number.NaN, 'x'.repeat(5_000)]) {
        const mayBeAbsent = ['modality', 'completeRegions', 'register'].includes(String(path.at(-1)))
        const same = path.join('.') === 'edits' || (wrong === undefined && mayBeAbsent)
        if (!same) expect([path, readRuns([withValue(path, wrong)])]).toEqual([path, null])
      }
    }
  })
  it('takes a run frozen before regions could be declared complete as one in which none was', () => {
    expect(readRuns([withValue(['parameters', 'completeRegions'], undefined)])).toEqual([run])
  })
  it('never throws and never lets a field through that it does not know', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readRuns(value) === null || Array.isArray(value)).toBe(true)
      }),
    )
    const read = readRuns([{ ...json(), __proto__: { polluted: true }, extra: '<script>' }])
    expect(Object.keys(read?.[0] ?? {}).sort()).toEqual(Object.keys(run).sort())
  })
  it('opens a run that an earlier version froze, before registers were told apart', () => {
    const older = withValue(['sources', '0', 'register'], undefined)
    expect(readRuns([older])?.[0]?.sources[0]?.register).toBeNull()
  })
  it('refuses two runs of one id and more runs than are kept', () => {
    expect(readRuns([json(), json()])).toBeNull()
    expect(readRuns(Array.from({ length: 201 }, (_, at) => ({ ...json(), id: `corrida-${at}` })))).toBeNull()
  })
})

import { WITHHELD_KINDS, withoutReserved } from '../../domain/disclosure/index.ts'
import { isRecord } from '../../domain/untrusted/index.ts'

/** Fields in which a person writes what she likes; what is listed or held under one is free text too. */
const FREE = new Set([
  'note',
  'ordenanza',
  'participants',
  'people',
  'agenda',
  'materials',
  'logistics',
  'platform',
  'contacts',
  'agreed',
  'attendance',
  'agreements',
  'findings',
  'commitments',
  'place',
  'office',
  'entity',
  'briefs',
  'initiatives',
  'values',
  'rows',
  'details',
  'states',
  'file',
  'label',
  'team',
  'question',
  'options',
  'right',
])
/** What a person kept knowingly of a text that was judged as it was written. */
const ALL = new Set<string>(WITHHELD_KINDS)
const NONE = new Set<string>()

/**
 * The JSON of a paper without what its free texts hold of persons or of a refuge. Texts that were judged as they were
 * written keep what the person kept knowingly; what surely names a refuge nobody may keep (METHOD §5). `redacted` says
 * whether anything was left out.
 */
export function withoutReservedTexts(
  json: unknown,
  wereJudged: boolean,
): { readonly json: unknown; readonly redacted: boolean } {
  const kept = wereJudged ? ALL : NONE
  let redacted = false
  const read = (value: unknown, isFree: boolean): unknown => {
    if (typeof value === 'string') {
      if (!isFree) return value
      const { text } = withoutReserved(value, kept)
      redacted ||= text !== value
      return text
    }
    if (Array.isArray(value)) return value.map((each) => read(each, isFree))
    if (!isRecord(value)) return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, read(each, isFree || FREE.has(name))]))
  }
  const left = read(json, false)
  return { json: redacted ? left : json, redacted }
}

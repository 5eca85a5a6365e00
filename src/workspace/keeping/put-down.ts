import { textOf, type PaperKind, type Papers } from '../papers/index.ts'
import { PAPER_KINDS, type LastWords } from '../storage/index.ts'

/**
 * Puts down a paper that was just written (null = none in particular), and with it all that is not saved yet: what was
 * written in one act is found whole.
 */
export function putDown(lastWords: LastWords, written: PaperKind | null, here: Papers, saved: Papers): void {
  const words = lastWords.read()
  for (const kind of PAPER_KINDS)
    if (kind === written || words.has(kind) || textOf(here[kind]) !== textOf(saved[kind]))
      lastWords.write(kind, textOf(here[kind]))
}

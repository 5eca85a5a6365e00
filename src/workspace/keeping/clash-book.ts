import { isOfSameField, readClashes, withClashes, type Clash } from '../papers/index.ts'
import type { Drafts } from '../storage/index.ts'

/** Where clashes stand among the drafts: with them, they stay in this browser and enter no project. */
const PLACE = 'choques'

/**
 * Fields that two tabs wrote, each another thing, until a person says which stands; kept beside the drafts for every
 * tab.
 */
export class ClashBook {
  open: readonly Clash[] = []
  readonly #drafts: Drafts

  constructor(drafts: Drafts) {
    this.#drafts = drafts
  }

  /** Writes down new ones, beside those that any tab wrote down before. */
  add(clashes: readonly Clash[]): void {
    this.#put(withClashes(readClashes(this.#drafts.read(PLACE)), clashes))
  }

  /** A person has seen to it. */
  settle(clash: Clash): void {
    this.#put(this.open.filter((each) => !isOfSameField(each, clash)))
  }

  clear(): void {
    this.#put([])
  }

  #put(clashes: readonly Clash[]): void {
    this.open = clashes
    if (clashes.length > 0) this.#drafts.write(PLACE, JSON.stringify(clashes), false)
    else if (this.#drafts.read(PLACE) !== null) this.#drafts.forget(PLACE)
  }
}

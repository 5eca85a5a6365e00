/** Where the first picture of the next visit is kept; src/first-picture.ts reads it there. */
export const PICTURE = 'picture'
/** Where the facts of the person's own tables are kept; they go as soon as other tables are kept. */
export const FACTS = 'facts'

/** What is kept beside the saved state: nobody needs it, and the next visit is quicker with it. */
export type Beside = typeof PICTURE | typeof FACTS

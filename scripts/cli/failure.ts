/** A mistake of usage: one Spanish sentence for stderr, exit 2. */
export class UsageError extends Error {}

/** Data that cannot be used: what and where, in Spanish, exit 1. */
export class DataError extends Error {}

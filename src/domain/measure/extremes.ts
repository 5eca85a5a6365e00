/** The least of the values; infinite when there are none. */
export const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity)

/** The most of the values; minus infinite when there are none. */
export const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity)

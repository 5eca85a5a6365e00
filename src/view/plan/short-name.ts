/** A territory's name without what is said of it in brackets. */
export function shortName(name: string): string {
  return name.replace(/ \(.*/, '')
}

/** The day on the clock of the person's machine, AAAA-MM-DD. */
export function todayIso(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

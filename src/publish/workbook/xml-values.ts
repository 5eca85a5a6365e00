/** The days since the beginning that spreadsheets count from. */
export function serialOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS + UNIX_SERIAL
}

const DAY_MS = 86_400_000
const UNIX_SERIAL = 25_569

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** Text for XML: what XML 1.0 cannot hold (control characters, halves of a pair) becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"\r]/g, (mark) => ENTITIES[mark] ?? mark)
}

/** One entry of a calendar file; times are of Lima. */
export interface CalendarEvent {
  /** Always the same for the same thing, so that a later file puts it in place of the earlier. */
  readonly uid: string
  /** AAAA-MM-DD. */
  readonly date: string
  /** HH:MM, or null for the whole day. */
  readonly hour: string | null
  readonly minutes: number
  readonly summary: string
  readonly description: string
  readonly place: string
  /** An https address, or empty. */
  readonly url: string
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
  readonly category: string
}

const ZONE = 'America/Lima'
/** Longest line in octets, its end not counted (RFC 5545, 3.1). */
const LINE_OCTETS = 75

/** Peru keeps UTC−5 all year since 1994. */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19940401T000000',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0500',
  'TZNAME:-05',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** The events as an iCalendar text (RFC 5545): `name` of the calendar, `stampedAt` AAAA-MM-DD of the file. */
export function writeCalendar(
  events: readonly CalendarEvent[],
  { name, stampedAt }: { readonly name: string; readonly stampedAt: string },
): string {
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Brecha//Planificar//ES',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${ZONE}`,
  ]
  const lines = [...head, ...TIME_ZONE, ...events.flatMap((event) => eventLines(event, stampedAt)), 'END:VCALENDAR']
  return lines.map(foldLine).join('\r\n') + '\r\n'
}

function eventLines(event: CalendarEvent, stampedAt: string): readonly string[] {
  const optional = [
    ['DESCRIPTION', event.description],
    ['LOCATION', event.place],
    ['CATEGORIES', event.category],
  ] as const
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${plain(stampedAt)}T050000Z`,
    ...timeLines(event),
    `SUMMARY:${escapeText(event.summary)}`,
    ...optional.filter(([, text]) => text !== '').map(([name, text]) => `${name}:${escapeText(text)}`),
    ...(isWebAddress(event.url) ? [`URL:${event.url}`] : []),
    `STATUS:${event.status}`,
    `TRANSP:${event.hour === null ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ]
}

function timeLines({ date, hour, minutes }: CalendarEvent): readonly string[] {
  if (hour === null) return [`DTSTART;VALUE=DATE:${plain(date)}`]
  return [
    `DTSTART;TZID=${ZONE}:${plain(date)}T${hour.replace(':', '')}00`,
    `DURATION:PT${Math.floor(minutes / 60)}H${minutes % 60}M`,
  ]
}

function plain(date: string): string {
  return date.replaceAll('-', '')
}

/** Whether the text is an https address with nothing that could break out of its line. */
function isWebAddress(text: string): boolean {
  return /^https:\/\/[\x21-\x7e]+$/.test(text)
}

/** Text as RFC 5545 3.3.11 writes it; control characters are left out. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
}

/** The line cut every 75 octets, never inside a character, each piece after the first beginning with a space. */
function foldLine(line: string): string {
  const pieces: string[] = []
  let [piece, octets] = ['', 0]
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece)
      ;[piece, octets] = [' ', 1]
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join('\r\n')
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

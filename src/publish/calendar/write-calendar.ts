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
  /** Durations from its beginning at which it is announced, as RFC 5545 writes them: -P1D, PT9H. */
  readonly alarms: readonly string[]
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

/** What a calendar is called, and the moment at which it is written, as an ISO instant of UTC. */
interface CalendarHead {
  readonly name: string
  readonly writtenAt: string
}

/**
 * The events as an iCalendar text (RFC 5545). What changes an event may be undone, joined or come from another desk: so
 * its sequence is no count that each desk would keep on its own but the moment of the file, and a later file always
 * stands over an earlier one.
 */
export function writeCalendar(events: readonly CalendarEvent[], { name, writtenAt }: CalendarHead): string {
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Brecha//Planificar//ES',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${ZONE}`,
  ]
  const lines = [
    ...head,
    ...TIME_ZONE,
    ...events.flatMap((event) => eventLines(event, momentOf(writtenAt))),
    'END:VCALENDAR',
  ]
  return lines.map(foldLine).join('\r\n') + '\r\n'
}

/** The moment as RFC 5545 writes it, and as a number that only grows: seconds since 2020. */
interface Moment {
  readonly stamp: string
  readonly sequence: number
}

const BEGINNING = Date.UTC(2020, 0, 1)
const SECOND_MS = 1000

function momentOf(instant: string): Moment {
  const at = new Date(instant)
  return {
    stamp: `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`,
    sequence: Math.max(0, Math.floor((at.getTime() - BEGINNING) / SECOND_MS)),
  }
}

function eventLines(event: CalendarEvent, { stamp, sequence }: Moment): readonly string[] {
  const optional = [
    ['DESCRIPTION', event.description],
    ['LOCATION', event.place],
    ['CATEGORIES', event.category],
  ] as const
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${sequence}`,
    ...timeLines(event),
    `SUMMARY:${escapeText(event.summary)}`,
    ...optional.filter(([, text]) => text !== '').map(([name, text]) => `${name}:${escapeText(text)}`),
    ...(isWebAddress(event.url) ? [`URL:${event.url}`] : []),
    `STATUS:${event.status}`,
    `TRANSP:${event.hour === null ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...(event.status === 'CANCELLED' ? [] : event.alarms.flatMap((trigger) => alarmLines(event, trigger))),
    'END:VEVENT',
  ]
}

function alarmLines({ summary }: CalendarEvent, trigger: string): readonly string[] {
  const text = escapeText(summary)
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${trigger}`, `DESCRIPTION:${text}`, 'END:VALARM']
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

const NBSP = '\u00A0'
const MONTHS = ['ene.', 'feb.', 'mar.', 'abr.', 'may.', 'jun.', 'jul.', 'ago.', 'set.', 'oct.', 'nov.', 'dic.']

/** A number in INEI's style: thousands by space, decimal comma ("1 453,5"); spaces do not break. */
export function formatNumber(value: number, decimals = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP)
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? '−' : ''
  return sign + (fraction === undefined ? grouped : `${grouped},${fraction}`)
}

/** A figure with the decimals that it was published with, four at most. */
export function formatFigure(value: number): string {
  const decimals = [0, 1, 2, 3].find((each) => Number(value.toFixed(each)) === value) ?? 4
  return formatNumber(value, decimals)
}

/** A percentage from a number already in percent ("12,5 %"). */
export function formatPercent(percent: number, decimals = 1): string {
  return `${formatNumber(percent, decimals)}${NBSP}%`
}

/** A percentage from a share 0–1. */
export function formatShare(share: number, decimals = 1): string {
  return formatPercent(share * 100, decimals)
}

/** An ISO date as "25 nov. 2026"; the text itself when it is not one. */
export function formatDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (!match) return iso
  return `${Number(match[3])}${NBSP}${MONTHS[Number(match[2]) - 1] ?? ''}${NBSP}${match[1]}`
}

/** A place as the State writes it: "1.°", "12.°". */
export function formatOrdinal(place: number): string {
  return `${formatNumber(place)}.°`
}

/** "a, b y c" (and "e" before an i sound). */
export function joinWords(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  const last = parts[parts.length - 1] ?? ''
  const link = /^h?i(?!e)/i.test(last) ? ' e ' : ' y '
  return parts.slice(0, -1).join(', ') + link + last
}

/** What is denied of several things: "no tiene a, b ni c". */
export function joinDenied(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ni ${parts[parts.length - 1] ?? ''}`
}

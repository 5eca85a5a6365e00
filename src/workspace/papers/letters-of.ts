/** Eight letters that change when the text does: FNV-1a over UTF-16, 32 bits. */
export function lettersOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  const digits = (hash >>> 0).toString(16).padStart(8, '0')
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')
}

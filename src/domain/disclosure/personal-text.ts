/** What stands in a kept text where a person's datum was. */
const LEFT_OUT = '[omitido]'

/** A DNI of eight digits, a mobile phone with or without its country and separators, a mail address. */
const PERSONAL = [
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu,
  /(?<![\d/-])(?:\(?\+?51\)?[\s.-]*)?9(?:[\s.-]?\d){8}(?![\d/-])/g,
  /(?<![\d./-])\d{8}(?![\d/-])(?!\.\d)/g,
]

/** The text without the DNI, mobile phones and mail addresses in it; the same text where it has none. */
export function withoutPersonal(text: string): string {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '')
  const left = PERSONAL.reduce((kept, pattern) => kept.replace(pattern, LEFT_OUT), plain)
  return left === plain ? text : left
}

const HIGH = [
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ',
  'áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐',
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀',
  'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
].join('')

/** Bytes in the code page of DOS in Spanish (850; 437 has the same small letters), as old programs still write them. */
export function decodeCodePage850(bytes: Uint8Array): string {
  const units = Uint16Array.from(bytes, (byte) => (byte < 0x80 ? byte : HIGH.charCodeAt(byte - 0x80)))
  return new TextDecoder('utf-16le').decode(units)
}

// A small letter beside a small one or the capital of its word («Sí»); a capital beside another, or first of its word.
const SPANISH_IN_WORDS = new RegExp(
  [
    '(?<=[a-z]|(?<![A-Za-z])[A-Z])[áéíóúüñ](?![A-Z])',
    '[áéíóúüñ](?=[a-z])',
    '(?<=[A-Z])[ÁÉÍÓÚÜÑ]',
    '[ÁÉÍÓÚÜÑ](?=[A-Z])',
    '(?<![a-z])[ÁÉÍÓÚÜÑ](?=[a-z])',
  ].join('|'),
  'g',
)

/**
 * How many letters of Spanish stand in or beside words, in capitals where the word is: in another code page the last of
 * «PERÚ» is a small é.
 */
export function spanishLetters(text: string): number {
  return text.match(SPANISH_IN_WORDS)?.length ?? 0
}

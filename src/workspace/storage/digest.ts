/**
 * SHA-256 of the bytes, 64 hexadecimal digits; computed here where the browser lends no digest (plain http on an
 * intranet).
 */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  const digest =
    subtle === undefined
      ? (await import('@noble/hashes/sha2')).sha256(bytes)
      : new Uint8Array(await subtle.digest('SHA-256', new Uint8Array(bytes)))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

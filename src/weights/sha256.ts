/** SHA-256 of bytes that are together, by WebCrypto. For a shard that is not put together, `download.ts` hashes what arrives. */

/** Lower-case hexadecimal. */
export async function sha256Hex(data: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

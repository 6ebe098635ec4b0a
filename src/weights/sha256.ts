/** SHA-256 of bytes that are already together, by WebCrypto. What arrives in pieces is hashed in `download.ts`. */

/** Lower-case hexadecimal. */
export async function sha256Hex(data: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Two 32-bit lanes over the words of all buffers, as 16 hex digits. Equal in Node and in every browser: integer arithmetic only, and every
 * platform that runs JavaScript here is little-endian. Not a cryptographic hash.
 */
export function hashBuffers(buffers: readonly ArrayBufferView[]): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (const { buffer, byteOffset, byteLength } of buffers) {
    const words = byteLength >> 2;
    const view = new Uint32Array(buffer, byteOffset, words);
    for (let i = 0; i < words; i++) {
      const word = view[i];
      a = Math.imul(a ^ word, 0x01000193);
      a ^= a >>> 15;
      b = Math.imul(b ^ word, 0x85ebca6b) + 0x27d4eb2f;
      b ^= b >>> 13;
    }
    const rest = new Uint8Array(buffer, byteOffset + 4 * words, byteLength - 4 * words);
    for (const byte of rest) a = Math.imul(a ^ byte, 0x01000193);
    a = Math.imul(a ^ byteLength, 0x01000193);
  }
  return [a, b].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}

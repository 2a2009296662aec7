/*
 * SHA-256 (FIPS 180-4). The browser's own is there only on secure origins, and a classroom's file host need not be one.
 */
const ROUND = new Uint32Array(64);
const START = new Uint32Array(8);
fillConstants();

/** First 32 bits of the fraction of cube and square roots of the first primes, by integer search: no power function is exact everywhere. */
function fillConstants(): void {
  let found = 0;
  for (let prime = 2; found < 64; prime++) {
    if (!isPrime(prime)) continue;
    ROUND[found] = fractionBits(prime, 3);
    if (found < 8) START[found] = fractionBits(prime, 2);
    found++;
  }
}

function isPrime(value: number): boolean {
  for (let factor = 2; factor * factor <= value; factor++) if (value % factor === 0) return false;
  return true;
}

/** floor(2³² · root) mod 2³², the root being the `degree`-th of `value`. */
function fractionBits(value: number, degree: 2 | 3): number {
  const target = BigInt(value) << BigInt(32 * degree);
  let low = 0n;
  let high = 1n << 40n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** BigInt(degree) <= target) low = middle;
    else high = middle;
  }
  return Number(low & 0xffffffffn);
}

/** The digest as 64 hex digits. */
export function sha256(bytes: Uint8Array): string {
  const state = START.slice();
  const words = new Uint32Array(64);
  const wholeBytes = bytes.length - (bytes.length % 64);
  const body = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < wholeBytes; at += 64) addBlock(state, words, body, at);
  const tail = paddedTail(bytes, wholeBytes);
  for (let at = 0; at < tail.byteLength; at += 64) addBlock(state, words, tail, at);
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

function paddedTail(bytes: Uint8Array, from: number): DataView {
  const rest = bytes.subarray(from);
  const tail = new Uint8Array(rest.length + 9 > 64 ? 128 : 64);
  tail.set(rest);
  tail[rest.length] = 0x80;
  const view = new DataView(tail.buffer);
  view.setUint32(tail.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(tail.length - 4, (bytes.length << 3) >>> 0);
  return view;
}

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function addBlock(state: Uint32Array, words: Uint32Array, view: DataView, at: number): void {
  for (let i = 0; i < 16; i++) words[i] = view.getUint32(at + 4 * i);
  for (let i = 16; i < 64; i++) {
    const early = words[i - 15];
    const late = words[i - 2];
    const s0 = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
    const s1 = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
    words[i] = words[i - 16] + s0 + words[i - 7] + s1;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i] + words[i]) | 0;
    const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => {
    state[i] += value;
  });
}

// Work instead of reading a picture: finds the number whose SHA-256 behind the salt is the challenge (the ALTCHA protocol).
// In a worker, and with its own SHA-256: crypto.subtle is missing on plain http and waits for each hash.
'use strict';
const K = new Uint32Array(64), H = new Uint32Array(8);
(() => {
  const fraction = x => (x - Math.floor(x)) * 4294967296 >>> 0;
  for (let n = 2, i = 0; i < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) { prime = false; break; }
    if (!prime) continue;
    if (i < 8) H[i] = fraction(Math.sqrt(n));
    K[i++] = fraction(Math.cbrt(n));
  }
})();
const W = new Uint32Array(64), turn = (x, n) => x >>> n | x << 32 - n;
const block = (state, bytes, at) => {
  for (let i = 0; i < 16; i++, at += 4) W[i] = bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3];
  for (let i = 16; i < 64; i++) {
    const x = W[i - 15], y = W[i - 2];
    W[i] = W[i - 16] + (turn(x, 7) ^ turn(x, 18) ^ x >>> 3) + W[i - 7] + (turn(y, 17) ^ turn(y, 19) ^ y >>> 10);
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g) + K[i] + W[i] | 0;
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
    h = g; g = f; f = e; e = d + one | 0; d = c; c = b; b = a; a = one + two | 0;
  }
  state[0] += a; state[1] += b; state[2] += c; state[3] += d; state[4] += e; state[5] += f; state[6] += g; state[7] += h;
};
const solve = ({ challenge, salt, maxnumber }) => {
  const goal = new Uint32Array(challenge.match(/.{8}/g).map(word => parseInt(word, 16)));
  const text = new TextEncoder().encode(salt);
  // whole blocks of the salt are the same for each number
  const whole = text.length - text.length % 64;
  const begun = new Uint32Array(H);
  for (let at = 0; at < whole; at += 64) block(begun, text, at);
  const rest = text.subarray(whole);
  const tail = new Uint8Array(128), state = new Uint32Array(8);
  for (let number = 0; number <= maxnumber; number++) {
    const digits = String(number);
    const end = rest.length + digits.length;
    const size = end + 9 > 64 ? 128 : 64;
    tail.fill(0);
    tail.set(rest);
    for (let i = 0; i < digits.length; i++) tail[rest.length + i] = digits.charCodeAt(i);
    tail[end] = 128;
    new DataView(tail.buffer).setUint32(size - 4, (whole + end) * 8);
    state.set(begun);
    for (let at = 0; at < size; at += 64) block(state, tail, at);
    if (state[0] === goal[0] && state.every((word, i) => word === goal[i])) return number;
  }
  return -1;
};
onmessage = ({ data }) => postMessage(solve(data));

// Makes the demo's sound: "THE ENVOY" in Morse code at twelve words a minute, as 8-bit WAV. `npm run demo:audio`.
import { mkdir, writeFile } from 'node:fs/promises';

const RATE = 8000;
const DOT = 0.1; // seconds at twelve words a minute (PARIS timing: 50 dots a word)
const PITCH = 600;
const CODE = { T: '-', H: '....', E: '.', N: '-.', V: '...-', O: '---', Y: '-.--' };

const samples = [];
function sound(seconds, on) {
  const count = Math.round(seconds * RATE);
  const edge = RATE * 0.006; // rounded edges, or each sign begins with a click
  for (let i = 0; i < count; i++) {
    const swell = Math.min(1, i / edge, (count - i) / edge);
    samples.push(on ? Math.round(128 + 90 * swell * Math.sin((2 * Math.PI * PITCH * i) / RATE)) : 128);
  }
}

sound(0.5, false);
for (const [w, word] of ['THE', 'ENVOY'].entries()) {
  if (w > 0) sound(7 * DOT, false);
  for (const [l, letter] of [...word].entries()) {
    if (l > 0) sound(3 * DOT, false);
    for (const [s, sign] of [...CODE[letter]].entries()) {
      if (s > 0) sound(DOT, false);
      sound(sign === '-' ? 3 * DOT : DOT, true);
    }
  }
}
sound(0.5, false);

const header = Buffer.alloc(44);
header.write('RIFF', 0);
header.writeUInt32LE(36 + samples.length, 4);
header.write('WAVEfmt ', 8);
header.writeUInt32LE(16, 16);
header.writeUInt16LE(1, 20); // PCM
header.writeUInt16LE(1, 22); // mono
header.writeUInt32LE(RATE, 24);
header.writeUInt32LE(RATE, 28);
header.writeUInt16LE(1, 32);
header.writeUInt16LE(8, 34);
header.write('data', 36);
header.writeUInt32LE(samples.length, 40);

const folder = new URL('../public/audio/', import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL('morse.wav', folder), Buffer.concat([header, Buffer.from(samples)]));
console.log(`public/audio/morse.wav: ${(samples.length / RATE).toFixed(1)} s, ${samples.length + 44} bytes`);

// One-time codes as an authenticator app makes them (RFC 6238: SHA-1, 30 seconds, six digits).
import { createHmac } from 'node:crypto';
import { today } from './record.mjs';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function bytesOf(base32) {
  let bits = '';
  for (const letter of base32.replace(/[\s=]/g, '').toUpperCase()) bits += letters.indexOf(letter).toString(2).padStart(5, '0');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}

// The server lives on `today`, and there it is in London what it is by UTC here.
const noonInLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', hour12: false }).format(new Date(`${today}T12:00:00Z`));
const moment = () => Date.parse(today) + (Date.now() % 86400000) - (Number(noonInLondon) - 12) * 3600000;

export function code(base32, steps_later = 0) {
  const count = Buffer.alloc(8);
  count.writeBigUInt64BE(BigInt(Math.floor(moment() / 30000) + steps_later));
  const hash = createHmac('sha1', bytesOf(base32)).update(count).digest();
  const at = hash[19] & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1000000).padStart(6, '0');
}

import { createHmac } from 'node:crypto';
import { sha256 } from '~/shared/fingerprint.server';

/** Crockford's alphabet: no letter that is taken for a figure, none that makes words (https://www.crockford.com/base32.html). */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;
const groups = /.{4}/g;

/**
 * The code that leads an author back to what they wrote: 80 bits in four groups, `7K3M-…`. It is made of the form and
 * the house's secret, so a form that comes twice gets the same one; stored is its hash alone, and once the texts are
 * severed the form's key is gone too, so that nobody can make it again.
 */
export function receiptCode(secret: string, formKey: string): string {
  const bytes = createHmac('sha256', secret).update(`receipt-code/${formKey}`).digest();
  const code = Array.from({ length }, (_, place) => signs[fiveBitsAt(bytes, place * 5)]).join('');
  return (code.match(groups) ?? []).join('-');
}

/** What is stored of a code, however it was typed: lower case, without hyphens, O for nought, in full width. */
export function hashOfCode(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return sha256(`receipt-code/${plain}`);
}

function fiveBitsAt(bytes: Buffer, bit: number): number {
  const two = bytes.readUInt16BE(bit >> 3);
  return (two >> (11 - (bit & 7))) & 31;
}

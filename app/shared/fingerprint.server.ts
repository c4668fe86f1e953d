import { createHash, createHmac } from 'node:crypto';

/** SHA-256 of a text (UTF-8) in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** HMAC-SHA-256 of a text in hex: only who knows the secret can make it. */
export function hmac(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text, 'utf8').digest('hex');
}

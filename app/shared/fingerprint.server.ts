import { createHmac, hash } from 'node:crypto';

/** SHA-256 of a text (UTF-8) in hex. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** HMAC-SHA-256 of a text in hex: only who knows the secret can make it. */
export function hmac(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text, 'utf8').digest('hex');
}

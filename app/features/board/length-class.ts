import { isLonger } from '~/shared/text-length';

/** How large a text is set: up to 60 characters largest, to 120 smaller, longer ones smallest. */
export function lengthClass(text: string): 'short' | 'long' | 'longest' {
  if (!isLonger(text, 60)) return 'short';
  return isLonger(text, 120) ? 'longest' : 'long';
}

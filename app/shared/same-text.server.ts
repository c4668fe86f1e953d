import { timingSafeEqual } from 'node:crypto';

/** Whether two texts are the same, without telling by its time where they begin to differ. */
export function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

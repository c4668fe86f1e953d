/** A number as people write it (１，２００, -3.50) in its one spelling; null for anything else. */
export function readNumber(written: string): string | null {
  const plain = written
    .normalize('NFKC')
    .trim()
    .replace(/^[−‐－]/, '-');
  if (!/^-?(\d{1,15}|\d{1,3}(,\d{3}){1,4})(\.\d{1,6})?$/.test(plain)) return null;
  return String(Number(plain.replaceAll(',', '')));
}

/** Without the signs that XML may not hold (XML 1.0, 2.2): halves of pairs, controls, noncharacters. */
export function printable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

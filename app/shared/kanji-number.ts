const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const units = ['', '十', '百', '千'];

/** A whole number from 1 to 9999 as it is written down the page: 14 → 十四, 120 → 百二十. Other numbers stay figures. */
export function kanjiNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) return String(value);
  return [...String(value)]
    .reverse()
    .map((figure, place) => placed(Number(figure), place))
    .reverse()
    .join('');
}

function placed(digit: number, place: number): string {
  if (digit === 0) return '';
  const one = digit === 1 && place > 0;
  return `${one ? '' : digits[digit]}${units[place]}`;
}

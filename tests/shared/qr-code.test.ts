import { describe, expect, it } from 'vitest';
import { create } from 'qrcode';
import { qrCode } from '~/shared/qr-code.server';

/** The dark modules that a path of horizontal runs paints, as `x,y`. */
const painted = (path: string) =>
  new Set(
    [...path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)].flatMap(([, x, y, width]) =>
      Array.from({ length: Number(width) }, (_, step) => `${Number(x) + step},${y}`),
    ),
  );

describe('a QR code', () => {
  const address = 'https://zadankai.example/b/abc123';

  it('paints exactly the dark modules, inside a quiet border of four', () => {
    const { size, path } = qrCode(address);
    const { modules } = create(address, { errorCorrectionLevel: 'M' });
    expect(size).toBe(modules.size + 8);
    const dark = painted(path);
    for (let row = 0; row < modules.size; row += 1) {
      for (let column = 0; column < modules.size; column += 1)
        expect(dark.has(`${column + 4},${row + 4}`)).toBe(modules.get(row, column) !== 0);
    }
    expect(dark.size).toBe(modules.data.filter((module) => module !== 0).length);
    expect(path.replace(/M\d+ \d+h\d+v1H\d+z/g, '')).toBe('');
  });

  it('refuses what no code can hold', () => {
    expect(() => qrCode('a'.repeat(4000))).toThrow();
  });
});

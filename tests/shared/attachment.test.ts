import { expect, it } from 'vitest';
import { attachment } from '~/shared/attachment.server';

it('a file’s name goes out in any script, and in plain letters beside it, and cannot break the header', () => {
  expect(attachment('第14回_申し込み.csv')).toBe(
    'attachment; filename="_14_.csv"; filename*=UTF-8\'\'%E7%AC%AC14%E5%9B%9E_%E7%94%B3%E3%81%97%E8%BE%BC%E3%81%BF.csv',
  );
  expect(attachment('a"b\r\nSet-Cookie: x\'(*).csv')).toMatch(/^[\x20-\x7e]+$/);
  expect(attachment('a"b\r\nc')).not.toContain('\n');
});

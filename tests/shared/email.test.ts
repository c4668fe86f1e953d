// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { email, isEmail, normalEmail } from '~/shared/email';
import { withMaterial } from '../support/material';

describe('an address', () => {
  it('has one spelling', () => {
    expect(normalEmail(' Ｔａｒｏ＠Example．co．jp\u200B　')).toBe('taro@example.co.jp');
    expect(email.parse(' Taro@Example.JP ')).toBe('taro@example.jp');
  });

  it.each([
    'taro@example.jp',
    'a+b@example.co.jp',
    "o'neil@example.com",
    'x@a-b.example',
    'taro..x@docomo.ne.jp',
    'taro.@ezweb.ne.jp',
    'a@xn--wgv71a.jp',
  ])('takes %s', (address) => {
    expect(email.safeParse(address).success).toBe(true);
  });

  it.each([
    '',
    '  ',
    'taro',
    'taro@',
    '@example.jp',
    'taro@example',
    'taro@@example.jp',
    'ta ro@example.jp',
    'taro..x@example.jp',
    'taro@example..jp',
    'taro@-a.jp',
    'taro@1.2.3.4',
    'a@b.jp, c@d.jp',
    'a@b.jp\nBcc: c@d.jp',
    '太郎@example.jp',
    `${'a'.repeat(65)}@example.jp`,
    'あ'.repeat(5000),
    '"a b"@example.jp',
  ])('refuses %j', (address) => {
    expect(email.safeParse(address).success).toBe(false);
  });

  it('says of an empty field that it is empty, not that it is malformed', () => {
    expect(email.safeParse(' ').error?.issues[0]).toMatchObject({ code: 'too_small' });
    expect(email.safeParse('taro').error?.issues[0]).toMatchObject({ code: 'invalid_format', format: 'email' });
  });
});

withMaterial('material/isemail-tests.xml', (read) => {
  const xml = new DOMParser().parseFromString(Buffer.from(read()).toString('utf8'), 'application/xml');
  const cases = [...xml.querySelectorAll('test')].map((test) => ({
    address: (test.querySelector('address')?.textContent ?? '').replace(/[\u2400-\u241F]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0x2400),
    ),
    category: test.querySelector('category')?.textContent,
  }));

  it('takes every valid address that people write without quotes, on a domain of two labels or more', () => {
    const plain = cases.filter(
      ({ address, category }) => category === 'ISEMAIL_VALID_CATEGORY' && !address.includes('"'),
    );
    expect(plain.length).toBeGreaterThan(5);
    const refused = plain.filter(({ address }) => !isEmail(address)).map(({ address }) => address);
    expect(refused.filter((address) => !/@[^.]+$/.test(address))).toEqual([]);
  });

  it('refuses every broken, deprecated or commented one', () => {
    const broken = cases.filter(({ category }) =>
      ['ISEMAIL_ERR', 'ISEMAIL_DEPREC', 'ISEMAIL_CFWS'].includes(category ?? ''),
    );
    expect(broken.length).toBe(95);
    expect(broken.filter(({ address }) => isEmail(address)).map(({ address }) => address)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  readInstant,
  readKind,
  readPhone,
  readsAsCancelled,
  readTick,
  readVenue,
  splitChoices,
  splitName,
} from '~/features/survey/import-words';

describe('words of other tools', () => {
  it.each([
    ['2026/11/20 9:05:12', '2026-11-20T00:05:12.000Z'],
    ['2026/11/20 9:05:12 午後 GMT+9', '2026-11-20T12:05:12.000Z'],
    ['2026/11/20 午前 0:05', '2026-11-19T15:05:00.000Z'],
    ['2026/11/20 12:05:00 AM', '2026-11-19T15:05:00.000Z'],
    ['2026年11月20日(金) 21時05分', '2026-11-20T12:05:00.000Z'],
    ['２０２６－１１－２０ １６：００', '2026-11-20T07:00:00.000Z'],
    ['2026-11-20 09:05:12 +0900', '2026-11-20T00:05:12.000Z'],
    ['2026-11-20T00:05:12Z', '2026-11-20T00:05:12.000Z'],
    ['11/20/26 9:05 PM', '2026-11-20T12:05:00.000Z'],
    ['Nov 20, 2026 09:05:12 AM', '2026-11-20T00:05:12.000Z'],
    ['2026/11/20', '2026-11-19T15:00:00.000Z'],
    ['46346.375', '2026-11-20T00:00:00.000Z'],
    ['2026/02/30 9:00', null],
    ['2026/11/20 25:00', null],
    ['13/13/2026 9:00', null],
    ['明日', null],
  ])('%s is %s', (text, instant) => {
    expect(readInstant(text)).toBe(instant);
  });

  it.each([
    ['同意する', true],
    ['同意します', true],
    ['同意しません', false],
    ['同意しない', false],
    ['はい', true],
    ['いいえ', false],
    ['○', true],
    ['×', false],
    ['TRUE', true],
    ['1', true],
    ['０', false],
    ['I agree', true],
    ['I do not agree', false],
    ['No', false],
    ['', false],
    ['どちらでも', null],
  ])('%s is a tick: %s', (text, ticked) => {
    expect(readTick(text)).toBe(ticked);
  });

  it('venues and kinds are found within a sentence', () => {
    expect(['東京会場', 'ＯＳＡＫＡ', 'Zoom で参加', '名古屋'].map(readVenue)).toEqual([
      'tokyo',
      'osaka',
      'online',
      null,
    ]);
    expect(['会員', '非会員', '会員ではない', '協賛企業', 'Not a member', 'Member', '?'].map(readKind)).toEqual([
      'member',
      'guest',
      'guest',
      'vendor',
      'guest',
      'member',
      null,
    ]);
  });

  it('who waits has not cancelled', () => {
    expect(['キャンセル', '取り消し', 'denied', '辞退'].every(readsAsCancelled)).toBe(true);
    expect(['キャンセル待ち', '参加', '補欠', 'approved', '確定', ''].some(readsAsCancelled)).toBe(false);
  });

  it('a name in one cell is parted where people part it', () => {
    expect(splitName('見本　太郎')).toEqual({ family: '見本', given: '太郎' });
    expect(splitName('Anna Maria Example')).toEqual({ family: 'Example', given: 'Anna Maria' });
    expect(splitName('見本太郎')).toEqual({ family: '見本太郎', given: '' });
  });

  it('a telephone number gets back the zero that a spreadsheet took', () => {
    expect(['9012345678', '０９０－１２３４－５６７８', '+81 90 1234 5678', '0312345678'].map(readPhone)).toEqual([
      '09012345678',
      '090-1234-5678',
      '+81 90 1234 5678',
      '0312345678',
    ]);
  });

  it('joined choices are parted by their labels, not by their commas; what is none of them is the other', () => {
    const options = [
      { code: 'a', labels: ['1,000～2,999台'] },
      { code: 'b', labels: ['1,000'] },
      { code: 'c', labels: ['紛失'] },
    ];
    expect(splitChoices('1,000～2,999台, 紛失', options)).toEqual({ codes: ['a', 'c'], rest: '' });
    expect(splitChoices('紛失;1,000;', options)).toEqual({ codes: ['c', 'b'], rest: '' });
    expect(splitChoices('紛失した鍵, ＵＳＢ メモリー、紛失', options)).toEqual({
      codes: ['c'],
      rest: '紛失した鍵、ＵＳＢ メモリー',
    });
    expect(splitChoices('', options)).toEqual({ codes: [], rest: '' });
  });
});

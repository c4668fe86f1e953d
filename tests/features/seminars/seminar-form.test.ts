import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formIssues, readIssue } from '~/features/seminars/seminar-form-issues';
import { json, withMaterial } from '../../support/material';
import { issuesOf, valuesOf } from './forms';

describe("the secretariat's form", () => {
  it('means its times in Tokyo', () => {
    const values = valuesOf();
    expect(values.registrationOpensAt).toBe('2027-01-05T00:00:00.000Z');
    expect(values.registrationClosesAt).toBe('2027-02-03T08:00:00.000Z');
  });

  it('may leave open what is not known yet', () => {
    const values = valuesOf({ slug: '', joinUrl: '', capacity: '', registrationOpensAt: '', registrationClosesAt: '' });
    expect(values).toMatchObject({
      slug: undefined,
      joinUrl: '',
      capacity: null,
      registrationOpensAt: null,
      registrationClosesAt: null,
    });
  });

  it.each([
    ['a title of nothing but spaces', { titleJa: '　 ' }, 'titleJa', 'required'],
    ['a title that is too long', { titleJa: 'あ'.repeat(81) }, 'titleJa', 'tooLong:80'],
    ['a number that is none', { number: '十五' }, 'number', 'number:9999'],
    ['a number with a fraction', { number: '1.5' }, 'number', 'number:9999'],
    ['no capacity at all', { capacity: '0' }, 'capacity', 'number:10000'],
    ['an address with a slash', { slug: 'a/b' }, 'slug', 'slug'],
    ['the address of the page for new ones', { slug: 'new' }, 'slug', 'slug'],
    ['a link that is not secure', { joinUrl: 'http://call.example/x' }, 'joinUrl', 'https'],
    ['a link that runs a script', { joinUrl: 'javascript:alert(1)' }, 'joinUrl', 'https'],
    ['a material that runs a script', { 'materials[0].url': 'javascript:alert(1)' }, 'materials[0].url', 'https'],
    ['a date that does not exist', { date: '2027-02-30' }, 'date', 'date'],
    ['a time that does not exist', { 'parts[0].start': '25:00' }, 'parts[0].start', 'time'],
    ['a part that ends before it begins', { 'parts[0].end': '15:00' }, 'parts[0].end', 'endBeforeStart'],
    ['parts that overlap', { 'parts[1].start': '16:30' }, 'parts[1].start', 'overlaps'],
    ['a part of an unknown kind', { 'parts[0].kind': 'party' }, 'parts[0].kind', 'choose'],
    ['an unknown role', { 'roles[0].role': 'administrator' }, 'roles[0].role', 'choose'],
    ['an address that is none', { 'roles[0].email': 'speaker' }, 'roles[0].email', 'email'],
    ['a material of a part that is not there', { 'materials[0].part': '3' }, 'materials[0].part', 'noSuchPart'],
    [
      'a registration that closes before it opens',
      { registrationClosesAt: '2027-01-01T00:00' },
      'registrationClosesAt',
      'endBeforeStart',
    ],
  ])('refuses %s, beside the field', (_, changes, field, issue) => {
    expect(issuesOf(changes)).toMatchObject({ [field]: expect.arrayContaining([issue]) as string[] });
  });

  it('refuses the same person twice in one role', () => {
    const twice = { 'roles[1].role': 'speaker', 'roles[1].email': 'speaker@new.example' };
    expect(issuesOf(twice)).toEqual({ 'roles[1].email': ['twice'] });
  });

  it('reads an issue of another version as malformed', () => {
    expect(readIssue('newer')).toEqual({ issue: 'malformed', limit: 0 });
  });
});

withMaterial('material/naughty-strings.json', (read) => {
  it('finds words for every issue, whatever is typed into the form', () => {
    const fields = ['titleJa', 'number', 'slug', 'date', 'joinUrl', 'registrationOpensAt', 'roles[0].email'];
    for (const text of z.array(z.string()).parse(json(read()))) {
      const issues = issuesOf(Object.fromEntries(fields.map((field) => [field, text])));
      const messages = Object.values(issues).flatMap((found) => found ?? []);
      for (const message of messages) expect(formIssues).toContain(message.split(':', 1)[0]);
    }
  });
});

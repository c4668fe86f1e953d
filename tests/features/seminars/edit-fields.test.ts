import { describe, expect, it } from 'vitest';
import { knownFields } from '~/features/seminars/edit-fields.server';

function posted(fields: readonly (readonly [string, string | Blob])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('the fields of the secretariat’s form', () => {
  it('are the ones that the form has, each once', () => {
    const form = posted([
      ['titleJa', 'one'],
      ['titleJa', 'two'],
      ['parts[0].start', '16:00'],
      ['materials[19].url', ''],
    ]);
    expect([...knownFields(form)]).toEqual([
      ['titleJa', 'one'],
      ['parts[0].start', '16:00'],
      ['materials[19].url', ''],
    ]);
  });

  it.each([
    'parts[30000000].titleJa',
    'parts[-1].titleJa',
    'parts',
    '__proto__.x',
    '__state__',
    'parts[0].a.b',
    'else',
  ])('are never %s, which would build lists or objects of its own', (name) => {
    expect([...knownFields(posted([[name, 'x']]))]).toEqual([]);
  });

  it('hold no file', () => {
    expect([...knownFields(posted([['titleJa', new Blob(['x'])]]))]).toEqual([]);
  });

  it('keep the button that adds a row', () => {
    const pressed = JSON.stringify({
      type: 'insert',
      payload: { name: 'parts', defaultValue: { kind: 'discussion' } },
    });
    expect(knownFields(posted([['__intent__', pressed]])).get('__intent__')).toBe(pressed);
  });

  it.each(['', '{', 'null', '{"type":"update","payload":{"name":"__proto__.x","value":1}}', '{"type":"reset"}'])(
    'refuse the button %s',
    (pressed) => {
      const reading = async () => knownFields(posted([['__intent__', pressed]]));
      return expect(reading()).rejects.toMatchObject({ code: 'common.malformed', status: 422 });
    },
  );
});

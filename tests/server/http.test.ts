import { afterEach, describe, expect, it } from 'vitest';
import { openSite, type Site } from './ask-http';

const sites: Site[] = [];

async function site(): Promise<Site> {
  const opened = await openSite();
  sites.push(opened);
  return opened;
}

afterEach(async () => {
  for (const opened of sites.splice(0)) await opened.close();
});

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

describe('who may change something', () => {
  it('takes a form from a page of ours, by what the browser says of it', async () => {
    const { ask, host } = await site();
    const bySite = await ask({ method: 'POST', headers: { ...form, 'Sec-Fetch-Site': 'same-origin' }, body: 'a=1' });
    const byOrigin = await ask({ method: 'POST', headers: { ...form, Origin: `http://${host}` }, body: 'a=1' });
    expect([bySite.status, byOrigin.status]).toEqual([200, 200]);
  });

  it.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbour under the same domain', { 'Sec-Fetch-Site': 'same-site' }],
    ['another origin in an older browser', { Origin: 'https://elsewhere.example' }],
    ['a page that hides its origin', { Origin: 'null' }],
    ['nobody who says where they are', {}],
  ])('refuses a form from %s', async (_from, headers) => {
    const { ask } = await site();
    const answer = await ask({ method: 'POST', headers: { ...form, ...headers }, body: 'a=1' });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('ほかのサイト');
  });

  it('takes from a mail program the one press that ends advertising, and nothing beside it', async () => {
    const { ask } = await site();
    const press = (path: string) => ask({ method: 'POST', path, headers: form, body: 'List-Unsubscribe=One-Click' });
    // Let through, to the site of the test that has no such page.
    expect((await press('/unsubscribe/registration.0123abcd')).status).toBe(404);
    for (const path of ['/unsubscribe', '/unsubscribe/a.b/c', '/unsubscribe/a.b?x=1', '/x/unsubscribe/a.b', '/me'])
      expect((await press(path)).status, path).toBe(403);
  });

  it('lets everyone read', async () => {
    const { ask } = await site();
    expect((await ask({ headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(200);
  });
});

describe('how much may be sent', () => {
  const headers = { ...form, 'Sec-Fetch-Site': 'same-origin' };

  it('refuses at once what says that it is too large', async () => {
    const { ask } = await site();
    const answer = await ask({ method: 'POST', headers: { ...headers, 'Content-Length': '99000000' } }).catch(
      () => null,
    );
    expect(answer?.status).toBe(413);
    expect(answer?.text).toContain('大きすぎます');
  });

  it('counts what does not say how large it is', async () => {
    const { ask } = await site();
    const answer = await ask({ method: 'POST', path: '/?_data=root', headers, body: Array(30).fill('a'.repeat(100)) });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text)).toEqual({ refusal: 'common.tooLarge' });
  });

  it('says no to a form that cannot be read, not that we failed', async () => {
    const { ask } = await site();
    const broken = { 'Content-Type': 'multipart/form-data; boundary=x', 'Sec-Fetch-Site': 'same-origin' };
    const answer = await ask({ method: 'POST', path: '/?_data=root', headers: broken, body: 'no boundary here' });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toEqual({ refusal: 'common.malformed' });
  });
});

describe('what stands on every answer', () => {
  it('has a policy with the nonce that the scripts of this page carry', async () => {
    const { ask } = await site();
    const [first, second] = [await ask({}), await ask({})];
    const nonce = /nonce="([^"]+)"/.exec(first.text)?.[1];
    expect(first.headers['content-security-policy']).toContain(`script-src 'self' 'nonce-${String(nonce)}'`);
    expect(second.text).not.toContain(String(nonce));
  });

  it('allows no other host in the policy', async () => {
    const { ask, host } = await site();
    const policy = String((await ask({})).headers['content-security-policy']).replaceAll(host, 'us');
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  it('keeps addresses from other sites and frames from other origins', async () => {
    const { headers } = await (await site()).ask({});
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(headers['x-powered-by']).toBeUndefined();
  });
});

describe('bad addresses', () => {
  it.each(['GET', 'POST'])('has no manifest of routes to %s', async (method) => {
    const { ask } = await site();
    const answer = await ask({
      method,
      path: '/__manifest?p=/&version=1',
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    });
    expect(answer.status).toBe(404);
  });

  it.each([
    ['a path that is no text', { path: '/%E0%A4%A' }],
    ['a path with a zero in it', { path: '/a%00b' }],
    ['a query with a zero in it', { path: '/?q=a%00b' }],
    ['a port that is none, told by a proxy', { headers: { 'X-Forwarded-Host': 'here:99999999' } }],
    ['a path that would be a host', { path: '/%5C' }],
    ['a path that begins with two slashes', { path: '//' }],
    ['a host that is none', { headers: { Host: 'a b' } }],
    ['a whole address for a path', { path: 'http://elsewhere.example/' }],
  ])('answers 400 to %s', async (_what, asked) => {
    expect((await (await site()).ask(asked)).status).toBe(400);
  });

  it.each(['TRACE', 'OPTIONS', 'PROPFIND'])('answers 405 to %s', async (method) => {
    expect((await (await site()).ask({ method })).status).toBe(405);
  });
});

describe('refusals of pages', () => {
  it('carry their code and status', async () => {
    const { ask } = await site();
    const read = await ask({ path: '/?refuse&_data=root' });
    const headers = { ...form, 'Sec-Fetch-Site': 'same-origin' };
    const sent = await ask({ method: 'POST', path: '/?_data=root', headers, body: 'refuse=1' });
    expect([read.status, JSON.parse(read.text)]).toEqual([403, { refusal: 'common.forbidden' }]);
    expect([sent.status, JSON.parse(sent.text)]).toEqual([409, { refusal: 'common.stale' }]);
  });

  it.each(['routes/nowhere', '', '__proto__', 'constructor', 'root&_data=root', 'other'])(
    'tell of the route %s, which is none of this address, as of a page that is none',
    async (name) => {
      const { ask } = await site();
      const answer = await ask({ path: `/?_data=${name}` });
      expect([answer.status, JSON.parse(answer.text)]).toEqual([404, { refusal: 'common.missing' }]);
      const inWords = await ask({ path: `/?_data=${name}`, headers: { Accept: 'text/html,*/*;q=0.8' } });
      expect(inWords.text).toContain('見つかりませんでした');
      const inEnglish = { Accept: 'text/html', 'Accept-Language': 'en' };
      expect((await ask({ path: `/?_data=${name}`, headers: inEnglish })).text).toContain('could not find');
    },
  );

  it('tell of a form for a route that takes none', async () => {
    const { ask } = await site();
    const headers = { ...form, 'Sec-Fetch-Site': 'same-origin' };
    expect((await ask({ path: '/other?_data=other' })).status).toBe(200);
    const answer = await ask({ method: 'POST', path: '/other?_data=other', headers, body: 'a=1' });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([405, { refusal: 'common.malformed' }]);
    const toFile = await ask({ method: 'POST', path: '/file', headers, body: 'a=1' });
    expect(toFile.status).toBe(405);
    expect(toFile.text).toContain('読み取れませんでした');
  });

  it('speak the language of the reader', async () => {
    const { ask } = await site();
    const english = await ask({ path: '/__manifest', headers: { 'Accept-Language': 'en-GB,ja;q=0.5' } });
    const chosen = await ask({ path: '/__manifest', headers: { 'Accept-Language': 'en', Cookie: 'lng=ja' } });
    expect(english.text).toContain('We could not find that page');
    expect(chosen.text).toContain('見つかりませんでした');
  });
});

describe('too many forms', () => {
  const headers = { ...form, 'Sec-Fetch-Site': 'same-origin' };

  it('stops an address that tries sign-in after sign-in', async () => {
    const { ask } = await site();
    const tries = [];
    for (let turn = 0; turn < 41; turn += 1) {
      tries.push(await ask({ method: 'POST', path: '/sign-in', headers, body: 'a=1' }));
    }
    expect(tries.at(-2)?.status).not.toBe(429);
    expect(tries.at(-1)?.status).toBe(429);
    expect(Number(tries.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
    expect(tries.at(-1)?.text).toContain('あと10分ほどで');
  });

  it.each(['/Sign-In', '/%73ign-in', '/SIGN%2DIN', '/sign-in/', '/sign-in?index', '/sign-in/a-token'])(
    'counts %s as the sign-in that it is',
    async (path) => {
      const { ask } = await site();
      for (let turn = 0; turn < 40; turn += 1) await ask({ method: 'POST', path: '/sign-in', headers, body: 'a=1' });
      expect((await ask({ method: 'POST', path, headers, body: 'a=1' })).status).toBe(429);
    },
  );
});

it('tells that it is well while the database answers', async () => {
  const answer = await (await site()).ask({ path: '/healthz' });
  expect([answer.status, answer.text]).toEqual([200, 'ok']);
});

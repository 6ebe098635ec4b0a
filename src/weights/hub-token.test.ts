import { describe, expect, it } from 'vitest';
import { checkToken, withToken } from './hub-token.ts';

async function headersOf(url: string, token: string | null): Promise<Record<string, string>> {
  let seen = new Headers();
  const ask: typeof fetch = async (_, init) => {
    seen = new Headers(init?.headers);
    return new Response();
  };
  await withToken(ask, async () => token)(url, { headers: { range: 'bytes=0-1' } });
  return Object.fromEntries(seen);
}

describe('the token', () => {
  it('goes to Hugging Face, beside what the request says itself', async () => {
    const wanted = { range: 'bytes=0-1', authorization: 'Bearer hf_x' };
    expect(await headersOf('https://huggingface.co/a/b/resolve/main/manifest.json', 'hf_x')).toEqual(wanted);
  });

  it.each([
    'http://huggingface.co/a/b',
    'https://huggingface.co.evil.test/a',
    'https://models.test/huggingface.co/a',
    'https://cdn-lfs.huggingface.co/a',
    'https://hf.co/a/b',
  ])('does not go to %s', async (url) => {
    expect(await headersOf(url, 'hf_x')).toEqual({ range: 'bytes=0-1' });
  });

  it('is left out where there is none', async () => {
    expect(await headersOf('https://huggingface.co/a/b', null)).toEqual({ range: 'bytes=0-1' });
  });

  it('that is refused does not keep public models away', async () => {
    const seen: (string | null)[] = [];
    const ask: typeof fetch = async (_, init) => {
      const authorization = new Headers(init?.headers).get('authorization');
      seen.push(authorization);
      return new Response('', { status: authorization ? 401 : 200 });
    };
    const answer = await withToken(ask, async () => 'hf_old')('https://huggingface.co/a/b');
    expect(answer.status).toBe(200);
    expect(seen).toEqual(['Bearer hf_old', null]);
  });

  it('is refused where no request could carry it', () => {
    expect(checkToken('hf_abc')).toBe('hf_abc');
    for (const token of ['', 'hf abc', 'hf_…', 'hf_a\nb']) expect(() => checkToken(token)).toThrow('This is no token');
  });
});

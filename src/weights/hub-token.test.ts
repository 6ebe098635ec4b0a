import { describe, expect, it } from 'vitest';
import { withToken } from './hub-token.ts';

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
  ])('does not go to %s', async (url) => {
    expect(await headersOf(url, 'hf_x')).toEqual({ range: 'bytes=0-1' });
  });

  it('is left out where there is none', async () => {
    expect(await headersOf('https://huggingface.co/a/b', null)).toEqual({ range: 'bytes=0-1' });
  });
});

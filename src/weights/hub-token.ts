/** Requests that say who asks, to Hugging Face and nobody else. */
import { MixtralError } from '../protocol/errors.ts';

/** Its other names lead here by a redirect, on which a browser would leave the header out. */
const HOST = 'huggingface.co';

/**
 * `fetch` with the token that `read` gives, where there is one and the request goes to Hugging Face over https. Its servers answer with a redirect to
 * an address that holds for a while; browsers leave the header out on the way to another origin.
 */
export function withToken(ask: typeof fetch, read: () => Promise<string | null>): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.protocol !== 'https:' || url.hostname !== HOST) return ask(input, init);
    const token = await read().catch(() => null);
    if (token === null) return ask(input, init);
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${token}`);
    const answer = await ask(input, { ...init, headers });
    if (answer.status !== 401) return answer;
    // A token that has expired is refused for public models too.
    await answer.body?.cancel();
    return ask(input, init);
  };
}

/** @throws MixtralError `bad-request` where it cannot be a token, which a request would only fail with. */
export function checkToken(token: string): string {
  if (/^[\x21-\x7e]{1,512}$/.test(token)) return token;
  throw new MixtralError(
    'bad-request',
    'This is no token: it has spaces or signs that no token has.',
    'Copy it from your settings on Hugging Face; it begins with hf_.',
  );
}

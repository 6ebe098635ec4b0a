/** Requests that say who asks, to Hugging Face and nobody else. */
import { HUGGING_FACE_HOSTS } from '../protocol/model-address.ts';

/**
 * `fetch` with the token that `read` gives, where there is one and the request goes to Hugging Face over https. Its servers answer with a redirect to
 * an address that holds for a while; browsers leave the header out on the way to another origin.
 */
export function withToken(ask: typeof fetch, read: () => Promise<string | null>): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.protocol !== 'https:' || !HUGGING_FACE_HOSTS.includes(url.hostname)) return ask(input, init);
    const token = await read().catch(() => null);
    if (token === null) return ask(input, init);
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${token}`);
    return ask(input, { ...init, headers });
  };
}

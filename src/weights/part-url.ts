/** Where a manifest's relative URLs may lead: into the manifest's own folder, on its own server, and nowhere else. */
import { MixtralError } from '../protocol/errors.ts';

/** What models come by: the last is for files that a person has opened (local-files.ts). */
export const MODEL_PROTOCOLS: readonly string[] = ['https:', 'http:', 'file:'];

/** Whether an address is that of a file that a person has opened. */
export function isLocal(url: URL): boolean {
  return url.protocol === 'file:';
}

/** A file name under a folder or two; browsers take longer ones, no model needs them. */
export const MAX_URL_LENGTH = 1024;

const ADVICE = 'Ask whoever made this model for a corrected manifest.';

/** Whether `url` is a plain relative path: no scheme, host, root, backslash, fragment, control character or climb to a parent folder. */
export function isPlainRelative(url: string): boolean {
  if (url.length === 0 || url.length > MAX_URL_LENGTH) return false;
  // Browsers drop tabs and line breaks and read a backslash as a slash, so "\t//host" and "\\host" would leave the server.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is being refused
  if (/[\u0000-\u0020\u007f\\#]/.test(url)) return false;
  const path = url.split('?', 1)[0] ?? '';
  if (path.startsWith('/') || /^[^/]*:/.test(path)) return false;
  return !path.split('/').some((segment) => /^(\.|%2e){1,2}$/i.test(segment) || segment === '');
}

/**
 * The absolute URL of a part or tokenizer file.
 *
 * @throws MixtralError `bad-manifest` where it is not plain relative or leaves the manifest's folder, or the manifest's own URL is not http(s).
 */
export function resolvePart(manifestUrl: string, part: { readonly url: string }): string {
  const base = new URL(manifestUrl);
  if (!MODEL_PROTOCOLS.includes(base.protocol))
    throw new MixtralError('bad-manifest', `A manifest must come over http or https, not ${base.protocol}`, ADVICE);
  const folder = new URL('.', base);
  const resolved = new URL(part.url, base);
  if (!isPlainRelative(part.url) || resolved.origin !== base.origin || !resolved.pathname.startsWith(folder.pathname))
    throw new MixtralError('bad-manifest', `The manifest points outside its own folder: ${JSON.stringify(part.url)}.`, ADVICE);
  return resolved.href;
}

/** Addresses as people write them: relative to the page, absolute, or the name of a repository on Hugging Face. */

export const HUGGING_FACE_HOSTS: readonly string[] = ['huggingface.co', 'www.huggingface.co', 'hf.co'];

/** First segments that are the site's own pages and no owner of models; `models/tiny` is also where this page has its own. */
const SITE_PAGES: readonly string[] = ['api', 'blog', 'collections', 'datasets', 'docs', 'models', 'papers', 'spaces', 'tasks'];

/** No owner has a dot in it, so that `example.org/model` is not taken for one. */
const BARE_NAME = /^([A-Za-z0-9][A-Za-z0-9_-]*)\/[A-Za-z0-9_][A-Za-z0-9._-]*$/;

/**
 * The page on Hugging Face that `OWNER/NAME`, or an address of that site without its https://, means; null for any other text.
 * Files (`x/manifest.json`) are addresses relative to the page, and so is what starts with `./` or ends with a slash.
 */
export function huggingFacePage(text: string): string | null {
  const [host = '', ...path] = text.split('/');
  if (HUGGING_FACE_HOSTS.includes(host.toLowerCase()) && path.length > 1) return `https://huggingface.co/${path.join('/')}`;
  const owner = BARE_NAME.exec(text)?.[1];
  if (owner === undefined || SITE_PAGES.includes(owner) || /\.(json|gguf)$/i.test(text)) return null;
  return `https://huggingface.co/${text}`;
}

/** The absolute address that a script or a link names on a page at `base`; null where it is none. */
export function modelAddress(text: string, base: string): string | null {
  const page = huggingFacePage(text);
  if (page !== null) return page;
  return URL.canParse(text, base) ? new URL(text, base).href : null;
}

/** `OWNER/NAME` of the repository on Hugging Face that an address leads into; null for any other address. */
export function repositoryOf(url: URL): string | null {
  const [owner, name] = url.pathname.split('/').filter((segment) => segment !== '');
  if (!HUGGING_FACE_HOSTS.includes(url.hostname) || !owner || !name || SITE_PAGES.includes(owner)) return null;
  return `${owner}/${name}`;
}

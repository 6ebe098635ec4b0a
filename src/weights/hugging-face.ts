/** Addresses on Hugging Face: people copy those of pages, the files are elsewhere. */
import { HUGGING_FACE_HOSTS as HOSTS } from '../protocol/model-address.ts';

/**
 * The files behind a page of a model: `/OWNER/NAME` means its main branch, `/OWNER/NAME/tree/REVISION/...` and
 * `/OWNER/NAME/blob/REVISION/...` what they show. Any other address is returned as it is.
 */
export function filesOfPage(url: URL): URL {
  if (!HOSTS.includes(url.hostname)) return url;
  const [owner, name, kind, ...rest] = url.pathname.split('/').filter((segment) => segment !== '');
  if (!owner || !name || (kind !== undefined && kind !== 'tree' && kind !== 'blob')) {
    // The short name and the one with www only redirect.
    const plain = new URL(url);
    plain.hostname = 'huggingface.co';
    return plain;
  }
  return new URL(`https://huggingface.co/${[owner, name, 'resolve', ...(kind ? rest : ['main'])].join('/')}`);
}

/** A revision's commit, which names the same files for ever. */
const COMMIT = /^[0-9a-f]{40}$/;

/**
 * The address of a file in the very revision that its server answered from, or the address itself where the answer does not say:
 * a branch moves, and a model read on both sides of a push would mix two. `refs/pr/1` is a revision of three segments, left alone.
 */
export function atRevision(url: string, answer: Headers): string {
  const commit = answer.get('x-repo-commit') ?? '';
  const pinned = new URL(url);
  const segments = pinned.pathname.split('/');
  if (!HOSTS.includes(pinned.hostname) || segments[3] !== 'resolve' || segments[4] === 'refs' || !COMMIT.test(commit)) return url;
  pinned.pathname = segments.with(4, commit).join('/');
  return pinned.href;
}

/** Path segments of a folder without those that say which revision it is of, so that the last one is its name. */
export function namingSegments(url: URL): string[] {
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  return HOSTS.includes(url.hostname) && segments[2] === 'resolve' ? segments.toSpliced(2, 2) : segments;
}

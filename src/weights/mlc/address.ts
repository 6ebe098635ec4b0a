/** Which addresses are those of MLC folders. Apart from the rest, so that the page need not load it to know. */

export const MLC_CONFIG = 'mlc-chat-config.json';
/** The newer name first; folders of both times are out there. */
export const INDEXES = ['tensor-cache.json', 'ndarray-cache.json'] as const;

/** The address of the folder's config where `url` names one of the files that make it an MLC folder, else null. */
export function mlcConfigUrl(url: URL): string | null {
  const file = url.pathname.split('/').at(-1) ?? '';
  return file === MLC_CONFIG || INDEXES.some((name) => name === file) ? new URL(MLC_CONFIG, url).href : null;
}

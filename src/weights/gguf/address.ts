/** Which addresses are those of GGUF files. Apart from the rest, so that the page need not load a parser to know. */
export function isGguf(url: URL): boolean {
  return /\.gguf$/i.test(url.pathname);
}

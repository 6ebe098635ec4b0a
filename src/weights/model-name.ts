/** Names of models, as they end up in storage keys and in ids such as `name@1a2b3c4d`. */
export const MODEL_NAME = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,99}$/;

/** What a file or folder is called, as a model's name. */
export function modelName(text: string): string {
  const name = text
    .replace(/%[0-9a-f]{2}|[^A-Za-z0-9._-]/gi, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 100);
  return MODEL_NAME.test(name) ? name : 'model';
}

/** What a tokenizer_config.json says of its model besides the tokens. */
import type { Json } from './fields.ts';

/** The chat template: a text, or a list of named texts of which "default" counts; null where there is none. */
export function chatTemplateIn(tokenizerConfig: Json): string | null {
  const template = tokenizerConfig['chat_template'];
  if (typeof template === 'string') return template;
  if (!Array.isArray(template)) return null;
  const named = template.find((entry) => entry?.name === 'default');
  return typeof named?.template === 'string' ? named.template : null;
}

/** The chat template of an MLC folder: the checkpoint's own where its tokenizer has one, else a known one of MLC's by name. */
import { MixtralError } from '../../protocol/errors.ts';
import type { Json } from '../fields.ts';
import { chatTemplateIn } from '../tokenizer-config.ts';

const MISTRAL = [
  '{{ bos_token }}{% for message in messages %}',
  "{% if message['role'] == 'user' %}{{ '[INST] ' + message['content'] + ' [/INST]' }}",
  "{% elif message['role'] == 'assistant' %}{{ ' ' + message['content'] + eos_token }}",
  "{% else %}{{ raise_exception('Only user and assistant messages are known.') }}{% endif %}{% endfor %}",
].join('');

const CHATML = [
  "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>\\n' }}{% endfor %}",
  "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}",
].join('');

/** MLC's conversation templates that Mixtrals are published with; null is a base model. */
const KNOWN: ReadonlyMap<string, string | null> = new Map([
  ['mistral_default', MISTRAL],
  ['chatml', CHATML],
  ['chatml_nosystem', CHATML],
  ['LM', null],
]);

/**
 * @param conversation the name of MLC's conversation template.
 * @throws MixtralError `unsupported` where nothing says how the model is spoken to.
 */
export function chatTemplateOf(tokenizerConfig: Json, conversation: string | null): string | null {
  const own = chatTemplateIn(tokenizerConfig);
  if (own !== null) return own;
  const known = conversation === null ? undefined : KNOWN.get(conversation);
  if (known !== undefined) return known;
  throw new MixtralError(
    'unsupported',
    `The folder has no chat template, and its conversation template ${JSON.stringify(conversation?.slice(0, 60) ?? null)} is not known.`,
    'Look for a newer conversion of the model, or convert its checkpoint with `npm run convert`.',
  );
}

/** A conversation into the model's prompt: the checkpoint's own Jinja template, and token ids in which no message can forge a special token. */
import { Template } from '@huggingface/jinja';
import { MixtralError } from '../../protocol/errors.ts';
import type { ChatMessage } from '../../protocol/messages.ts';
import type { Tokenizer } from './tokenizer.ts';

export interface RenderOptions {
  readonly bosToken: string;
  readonly eosToken: string;
  /** End where the assistant is to speak. Then the last message must be the user's. */
  readonly addGenerationPrompt: boolean;
}

/** What ends a reply of a base model, which has no template and no end of turn of its own. */
export const TRANSCRIPT_STOP = ['\nUser:'] as const;

const ROLES_ADVICE = 'Send an optional system message, then user and assistant messages in turn, the last one from the user.';

function badRequest(message: string, advice: string): MixtralError {
  return new MixtralError('bad-request', message, advice);
}

/** @throws MixtralError `bad-request` where the roles are in an order that no Mixtral template can say. */
export function checkMessages(messages: readonly ChatMessage[], endsWithUser: boolean): void {
  const turns = messages[0]?.role === 'system' ? messages.slice(1) : messages;
  if (turns.length === 0) throw badRequest('The conversation has no message from the user.', ROLES_ADVICE);
  for (const [index, message] of messages.entries()) {
    if (typeof message.content !== 'string')
      throw badRequest(`Message ${index + 1} has no text.`, 'Give every message a string as its content.');
    if (message.role !== 'system' && message.role !== 'user' && message.role !== 'assistant')
      throw badRequest(`Message ${index + 1} has the unknown role ${JSON.stringify(message.role)}.`, ROLES_ADVICE);
  }
  const first = messages.length - turns.length;
  for (const [index, { role }] of turns.entries()) {
    const expected = index % 2 === 0 ? 'user' : 'assistant';
    if (role !== expected)
      throw badRequest(`Message ${first + index + 1} is from the ${role}, where one from the ${expected} belongs.`, ROLES_ADVICE);
  }
  if (endsWithUser && turns.at(-1)?.role !== 'user')
    throw badRequest('The last message is from the assistant, so there is nothing to answer.', ROLES_ADVICE);
}

/**
 * The transcript for a base model, which continues text and knows no turns: the system text, a blank line, then a line
 * `User: ...` or `Assistant: ...` for each message. TRANSCRIPT_STOP ends its reply.
 */
function transcript(messages: readonly ChatMessage[], options: RenderOptions): string {
  const lines = messages.map(({ role, content }) => {
    switch (role) {
      case 'system':
        return `${content}\n\n`;
      case 'user':
        return `User: ${content}\n`;
      case 'assistant':
        return `Assistant: ${content}\n`;
      default:
        return role satisfies never;
    }
  });
  return `${options.bosToken}${lines.join('')}${options.addGenerationPrompt ? 'Assistant:' : ''}`;
}

function compile(template: string): Template {
  try {
    const compiled = new Template(template);
    // The library's own raise_exception throws what a defect of the template would throw, too: ours can be told apart.
    compiled.parsed.body.unshift(...new Template('{% set raise_exception = refuse %}').parsed.body);
    return compiled;
  } catch (cause) {
    throw brokenTemplate(cause);
  }
}

function brokenTemplate(cause: unknown): MixtralError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const advice = 'Use the template that belongs to the checkpoint, or install the model again.';
  return new MixtralError('bad-manifest', `The chat template of the model is broken: ${reason}`, advice, { cause });
}

/**
 * The prompt as text, as Hugging Face's `apply_chat_template(tokenize=False)` writes it. `template` null: a base model.
 *
 * @throws MixtralError `bad-request` where the messages are wrong or the template refuses them, `bad-manifest` where the
 *   template itself is broken.
 */
export function renderChat(template: string | null, messages: readonly ChatMessage[], options: RenderOptions): string {
  checkMessages(messages, options.addGenerationPrompt);
  if (template === null) return transcript(messages, options);
  const compiled = compile(template);
  try {
    return render(compiled, messages, options);
  } catch (thrown) {
    if (!(thrown instanceof MixtralError)) throw brokenTemplate(thrown);
    const merged = withoutSystem(messages);
    if (!merged) throw thrown;
    return render(compiled, merged, options);
  }
}

function render(template: Template, messages: readonly ChatMessage[], options: RenderOptions): string {
  return template.render({
    messages: messages.map(({ role, content }) => ({ role, content })),
    bos_token: options.bosToken,
    eos_token: options.eosToken,
    add_generation_prompt: options.addGenerationPrompt,
    refuse: (reason: unknown) => {
      throw badRequest(`The chat template refused the conversation: ${String(reason)}`, 'Change the messages accordingly.');
    },
  });
}

/**
 * The first Mixtral-Instruct's template refuses a system message. Its later ones write it in front of the first user message,
 * with a blank line between; so it is done here where a template cannot. Null where there is no system message.
 */
function withoutSystem([system, first, ...rest]: readonly ChatMessage[]): ChatMessage[] | null {
  if (system?.role !== 'system' || !first) return null;
  return [{ role: first.role, content: `${system.content}\n\n${first.content}` }, ...rest];
}

/** A character that occurs nowhere in `texts`: a noncharacter of Unicode, or one of the private use area. */
function unusedCharacter(texts: readonly string[]): string {
  const ranges = [
    [0xfdd0, 0xfdef],
    [0xe000, 0xf8ff],
  ] as const;
  for (const [first, last] of ranges)
    for (let code = first; code <= last; code++) {
      const char = String.fromCharCode(code);
      if (!texts.some((text) => text.includes(char))) return char;
    }
  throw badRequest('A message uses every private character of Unicode.', 'Remove them from the message.');
}

/** `content` with every special token's spelling broken, also one that the template's own text would complete at either end. */
function breakSpecialTokens(content: string, addedTokens: readonly string[], breaker: string): string {
  // A single character has no inside to break; none of a chat format's tokens is one.
  const spellings = addedTokens.filter((spelling) => spelling.length > 1);
  let text = content;
  // Again, because occurrences may overlap.
  for (const spelling of spellings)
    while (text.includes(spelling))
      text = text.replaceAll(spelling, () => `${spelling.slice(0, 1)}${breaker}${spelling.slice(1)}`);
  const endsInside = spellings.some((spelling) => properPrefixes(spelling).some((head) => text.endsWith(head)));
  const startsInside = spellings.some((spelling) =>
    properPrefixes(spelling).some((head) => text.startsWith(spelling.slice(head.length))),
  );
  return `${startsInside ? breaker : ''}${text}${endsInside ? breaker : ''}`;
}

function properPrefixes(text: string): string[] {
  return Array.from({ length: text.length - 1 }, (_, index) => text.slice(0, index + 1));
}

/**
 * The prompt as token ids: one `<s>` at the start, whether the template writes it or not, and special tokens only where the
 * template wrote them. A message that spells one (`</s>`, or `[INST]` in vocabularies where that is a token) is encoded as
 * plain text: messages are rendered with a character that occurs nowhere else inside each such spelling, and it is removed
 * once the template's tokens are found. The template sees the messages otherwise unchanged, and where nothing needs breaking
 * the ids are those of the rendered text encoded as a whole.
 *
 * The first Mixtral has no token for `[INST]`: its template writes it as ordinary text, which a message can write as well.
 *
 * @throws as `renderChat`.
 */
export function encodeChat(tokenizer: Tokenizer, template: string | null, messages: readonly ChatMessage[]): number[] {
  const { bosToken, eosToken, bosId } = tokenizer;
  const options: RenderOptions = { bosToken, eosToken, addGenerationPrompt: true };
  checkMessages(messages, options.addGenerationPrompt);
  const breaker = unusedCharacter([...messages.map(({ content }) => content), ...tokenizer.addedTokens, template ?? '']);
  const safe = messages.map(({ role, content }) => ({
    role,
    content: breakSpecialTokens(content, tokenizer.addedTokens, breaker),
  }));
  const ids = tokenizer.encode(renderChat(template, safe, options), { addSpecialTokens: false, breaker });
  if (bosId === null) return ids;
  const start = ids.findIndex((id) => id !== bosId);
  return [bosId, ...ids.slice(start === -1 ? ids.length : start)];
}

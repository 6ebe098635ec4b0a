/** Reads a request in OpenAI's form: every field is understood, refused by name, or out of range; none is ignored. */
import { MixtralError } from '../../protocol/errors.ts';
import type { ChatMessage, CompletionRequest, SamplingOptions } from '../../protocol/messages.ts';

export interface ParsedRequest {
  readonly completion: CompletionRequest;
  readonly stream: boolean;
  readonly includeUsage: boolean;
  /** Whether the answer carries log-probabilities. */
  readonly logprobs: boolean;
  readonly signal: AbortSignal | undefined;
  /** The model that the caller believes is loaded; null means whichever is. */
  readonly model: string | null;
}

/** Most alternatives a token's log-probabilities may list, as in OpenAI's API. */
export const MAX_TOP_LOGPROBS = 20;

type Fields = Readonly<Record<string, unknown>>;

const COMMON = [
  ...['model', 'stream', 'stream_options', 'signal', 'max_tokens', 'stop', 'seed', 'logprobs', 'top_logprobs'],
  ...['temperature', 'top_p', 'top_k', 'min_p', 'repetition_penalty', 'frequency_penalty', 'presence_penalty'],
];

/** Fields of OpenAI's API that do nothing here, with the values under which doing nothing is right. */
const NEUTRAL: Readonly<Record<string, (value: unknown) => boolean>> = {
  n: (value) => value === 1,
  best_of: (value) => value === 1,
  echo: (value) => value === false,
  suffix: (value) => value === '',
  ignore_eos: (value) => value === false,
  logit_bias: (value) => isFields(value) && Object.keys(value).length === 0,
  tools: (value) => Array.isArray(value) && value.length === 0,
  tool_choice: (value) => value === 'none',
  response_format: (value) => isFields(value) && (value['type'] ?? 'text') === 'text',
  extra_body: (value) => isFields(value) && Object.keys(value).length === 0,
  // Names the caller's own user; there is no service here that could want to know.
  user: (value) => typeof value === 'string',
};

export function parseChatRequest(request: unknown): ParsedRequest {
  const fields = asFields(request, ['messages']);
  const messages = fields['messages'];
  if (!Array.isArray(messages) || messages.length === 0) throw bad('messages', 'must be a list of at least one message');
  return parse(fields, { kind: 'chat', messages: messages.map(parseMessage) });
}

export function parseTextRequest(request: unknown): ParsedRequest {
  const fields = asFields(request, ['prompt']);
  const prompt = fields['prompt'];
  if (typeof prompt !== 'string' || prompt === '') throw bad('prompt', 'must be a text that is not empty');
  return parse(fields, { kind: 'text', prompt });
}

function parse(fields: Fields, input: CompletionRequest['input']): ParsedRequest {
  const logprobs = flag(fields, 'logprobs');
  const topLogprobs = number(fields, 'top_logprobs', { least: 0, most: MAX_TOP_LOGPROBS, whole: true });
  if (topLogprobs !== undefined && !logprobs) throw bad('top_logprobs', 'needs logprobs: true');
  const stream = flag(fields, 'stream');
  const options = fields['stream_options'] ?? undefined;
  if (options !== undefined && !(stream && isFields(options))) throw bad('stream_options', 'needs stream: true');
  const signal = fields['signal'] ?? undefined;
  if (signal !== undefined && !(signal instanceof AbortSignal)) throw bad('signal', 'must be an AbortSignal');
  const model = fields['model'] ?? null;
  if (model !== null && typeof model !== 'string') throw bad('model', "must be a model's id");
  const maxTokens = number(fields, 'max_tokens', { least: 1, whole: true });
  const stop = parseStop(fields['stop']);
  return {
    completion: {
      input,
      sampling: parseSampling(fields),
      ...(maxTokens !== undefined && { maxTokens }),
      ...(stop && { stop }),
      ...(logprobs && { topLogprobs: topLogprobs ?? 0 }),
    },
    stream,
    includeUsage: isFields(options) && flag(options, 'include_usage'),
    logprobs,
    signal,
    model,
  };
}

function parseSampling(fields: Fields): SamplingOptions {
  const sampling = {
    temperature: number(fields, 'temperature', { least: 0, most: 2 }),
    topK: number(fields, 'top_k', { least: 0, whole: true }),
    topP: number(fields, 'top_p', { least: 0, most: 1 }),
    minP: number(fields, 'min_p', { least: 0, most: 1 }),
    repetitionPenalty: number(fields, 'repetition_penalty', { above: 0, most: 10 }),
    frequencyPenalty: number(fields, 'frequency_penalty', { least: -2, most: 2 }),
    presencePenalty: number(fields, 'presence_penalty', { least: -2, most: 2 }),
    seed: number(fields, 'seed', { least: Number.MIN_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER, whole: true }),
  };
  return Object.fromEntries(Object.entries(sampling).filter(([, value]) => value !== undefined));
}

function parseMessage(value: unknown, index: number): ChatMessage {
  const name = `messages[${index}]`;
  if (!isFields(value)) throw bad(name, 'must be an object with role and content');
  const { role, content, tool_calls } = value;
  if (role === 'tool' || role === 'function' || (Array.isArray(tool_calls) && tool_calls.length > 0))
    throw unsupported(`${name}: tool calls`);
  if (role !== 'system' && role !== 'user' && role !== 'assistant')
    throw bad(`${name}.role`, 'must be system, user or assistant');
  if (typeof content === 'string') return { role, content };
  if (!Array.isArray(content)) throw bad(`${name}.content`, 'must be a text');
  const texts = content.map((part: unknown, at) => {
    if (isFields(part) && part['type'] === 'text' && typeof part['text'] === 'string') return part['text'];
    throw unsupported(`${name}.content[${at}]: anything but text`);
  });
  return { role, content: texts.join('') };
}

function parseStop(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined;
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.map((stop) => {
    if (typeof stop !== 'string' || stop === '') throw bad('stop', 'must be a text, or a list of texts, none of them empty');
    return stop;
  });
}

/** Checks that every field is known. OpenAI lets null stand for a field that is left out. */
function asFields(request: unknown, own: readonly string[]): Fields {
  if (!isFields(request)) throw bad('request', 'must be an object');
  for (const [name, value] of Object.entries(request)) {
    if (value === undefined || value === null || own.includes(name) || COMMON.includes(name)) continue;
    const neutral = NEUTRAL[name];
    if (!neutral) throw bad(name, 'is not a field of this request');
    if (!neutral(value)) throw unsupported(name);
  }
  return request;
}

interface Range {
  readonly least?: number;
  /** As `least`, but itself left out. */
  readonly above?: number;
  readonly most?: number;
  readonly whole?: boolean;
}

function number(fields: Fields, name: string, { least, above, most, whole = false }: Range): number | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  const fits =
    typeof value === 'number' &&
    (whole ? Number.isInteger(value) : Number.isFinite(value)) &&
    !(least !== undefined && value < least) &&
    !(above !== undefined && value <= above) &&
    !(most !== undefined && value > most);
  if (fits) return value;
  const bounds = [
    least !== undefined && `at least ${least}`,
    above !== undefined && `above ${above}`,
    most !== undefined && `at most ${most}`,
  ];
  throw bad(name, `must be a ${whole ? 'whole ' : ''}number, ${bounds.filter(Boolean).join(' and ')}`);
}

function flag(fields: Fields, name: string): boolean {
  const value = fields[name] ?? false;
  if (typeof value !== 'boolean') throw bad(name, 'must be true or false');
  return value;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bad(name: string, requirement: string): MixtralError {
  return new MixtralError('bad-request', `The request's ${name} ${requirement}.`, 'Correct the request and send it again.');
}

function unsupported(name: string): MixtralError {
  return new MixtralError('unsupported', `Mixtral Web does not support ${name}.`, 'Leave it out of the request.');
}

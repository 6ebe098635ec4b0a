/** `create` of chat completions and of completions: one request to the worker, answered whole or as a stream. */
import { cancelled, MixtralError } from '../../protocol/errors.ts';
import type { CompletionChunk, CompletionResult } from '../../protocol/messages.ts';
import type { Client } from '../client.ts';
import type { ParsedRequest } from './request.ts';
import { type Form, finishReason, logprobsOf, type ReplyHead, usageOf } from './response.ts';

/** A number of our own in each reply's id; nobody but the caller compares them. */
let replies = 0;

export async function create<Whole, Part>(
  client: Client,
  loadedModel: () => string | null,
  form: Form<Whole, Part>,
  request: ParsedRequest,
): Promise<Whole | AsyncIterable<Part>> {
  const loaded = loadedModel();
  if (request.model !== null && loaded !== null && request.model !== loaded) {
    throw new MixtralError(
      'bad-request',
      `The request's model is ${request.model}, but ${loaded} is loaded.`,
      'Load that model first, or leave model out.',
    );
  }
  replies += 1;
  const created = Math.floor(Date.now() / 1000);
  const head = { id: `${form.prefix}-${created.toString(36)}-${replies}`, created, model: loaded ?? request.model ?? '' };
  return request.stream ? await stream(client, form, request, head) : await whole(client, form, request, head);
}

async function whole<Whole, Part>(
  client: Client,
  form: Form<Whole, Part>,
  { completion, signal, logprobs }: ParsedRequest,
  head: ReplyHead,
): Promise<Whole> {
  const chunks: CompletionChunk[] = [];
  const result = await client.call('complete', completion, { signal, onProgress: (chunk) => chunks.push(chunk) });
  if (result.finishReason === 'cancelled') throw cancelled();
  const piece = { text: result.text, logprobs: logprobs ? logprobsOf(chunks) : null, finish: finishReason(result) };
  return form.whole(head, piece, usageOf(result.stats));
}

/** Resolves when the first token is there, so that a request that fails at once rejects instead of giving a stream. */
async function stream<Whole, Part>(
  client: Client,
  form: Form<Whole, Part>,
  request: ParsedRequest,
  head: ReplyHead,
): Promise<AsyncIterable<Part>> {
  const abandon = new AbortController();
  const signal = request.signal ? AbortSignal.any([request.signal, abandon.signal]) : abandon.signal;
  const arrived: CompletionChunk[] = [];
  let wake = () => {};
  let result: CompletionResult | null = null;
  let failure: unknown = null;
  const started = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const onProgress = (chunk: CompletionChunk) => {
    arrived.push(chunk);
    wake();
  };
  const reply = client.call('complete', request.completion, { signal, onProgress }).then(
    (value) => {
      result = value;
      wake();
    },
    (error: unknown) => {
      failure = error;
      wake();
    },
  );
  await started;
  if (failure !== null && arrived.length === 0) throw failure;

  async function* parts(): AsyncGenerator<Part> {
    let text = '';
    let first = true;
    try {
      for (;;) {
        for (let chunk = arrived.shift(); chunk; chunk = arrived.shift()) {
          text += chunk.text;
          yield form.part(
            head,
            { text: chunk.text, logprobs: request.logprobs ? logprobsOf([chunk]) : null, finish: null },
            first,
          );
          first = false;
        }
        if (failure !== null) throw failure;
        if (result !== null) break;
        if (arrived.length === 0) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
      const { stats, text: complete } = result as CompletionResult;
      // What was held back while it might still have become a stop sequence.
      const rest = complete.startsWith(text) ? complete.slice(text.length) : '';
      yield form.part(head, { text: rest, logprobs: null, finish: finishReason(result) }, first);
      if (request.includeUsage) yield form.usage(head, usageOf(stats));
    } finally {
      // Leaving the loop early stops the reply.
      abandon.abort();
      await reply;
    }
  }
  return parts();
}

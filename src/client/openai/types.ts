/** OpenAI's requests as web-llm types them, with what Mixtral Web adds; a field that is neither is refused by name. */
import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionRequestNonStreaming,
  ChatCompletionRequestStreaming,
  Completion,
  CompletionCreateParamsNonStreaming,
  CompletionCreateParamsStreaming,
} from '@mlc-ai/web-llm';

export interface Additions {
  /** Sample from the k likeliest tokens; 0 means from all. */
  readonly top_k?: number | null;
  /** Leave out tokens less likely than this share of the likeliest one's probability. */
  readonly min_p?: number | null;
  /** Over 1 makes tokens that occurred already less likely. */
  readonly repetition_penalty?: number | null;
  /** Stops the reply. A whole reply then rejects with `cancelled`; a stream ends with finish_reason `abort`. */
  readonly signal?: AbortSignal | null;
}

export type ChatRequest = ChatCompletionRequestNonStreaming & Additions;
export type ChatStreamRequest = ChatCompletionRequestStreaming & Additions;
export type TextRequest = CompletionCreateParamsNonStreaming & Additions;
export type TextStreamRequest = CompletionCreateParamsStreaming & Additions;

export interface ChatCompletions {
  create(request: ChatStreamRequest): Promise<AsyncIterable<ChatCompletionChunk>>;
  create(request: ChatRequest): Promise<ChatCompletion>;
}

export interface TextCompletions {
  create(request: TextStreamRequest): Promise<AsyncIterable<Completion>>;
  create(request: TextRequest): Promise<Completion>;
}

/**
 * The one family of errors that people and scripts meet. An error is told by its `code`, never by its text; it carries a
 * sentence for a person and a second one that says what to do next. It crosses worker and tab borders as a `WireError`.
 */

/** Every code, with what it means. The README lists the same table. */
export const ERROR_CODES = {
  'webgpu-unsupported': 'This browser has no WebGPU.',
  'no-adapter': 'WebGPU is there, but no graphics adapter answered.',
  'device-lost': 'The graphics device was reset or taken away.',
  'out-of-memory': 'The graphics device or the tab ran out of memory.',
  'storage-full': 'The browser refused to store more.',
  'storage-failed': 'The browser storage could not be read or written.',
  network: 'A server could not be reached, or broke off.',
  'not-found': 'A model, shard or file is not there.',
  'corrupt-shard': 'A shard does not have the bytes that the manifest promises.',
  'bad-manifest': 'A manifest is malformed or describes something impossible.',
  'not-mixtral': 'The model is not a Mixtral.',
  'bad-request': 'A request is malformed or out of range.',
  'context-overflow': 'The prompt is longer than the context of the model.',
  'not-loaded': 'No model is loaded.',
  cancelled: 'The work was stopped on request.',
  interrupted: 'The tab or worker that did the work went away; the same request may be sent again.',
  unsupported: 'This build or machine cannot do what was asked.',
  internal: 'A defect of Mixtral Web.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** An error as plain data: what `postMessage` carries. */
export interface WireError {
  readonly code: ErrorCode;
  /** What happened, one sentence for a person. */
  readonly message: string;
  /** What to do next, one sentence for a person. */
  readonly advice: string;
}

export class MixtralError extends Error {
  override readonly name = 'MixtralError';
  readonly code: ErrorCode;
  readonly advice: string;

  constructor(code: ErrorCode, message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.advice = advice;
  }

  toWire(): WireError {
    return { code: this.code, message: this.message, advice: this.advice };
  }

  static fromWire(error: WireError): MixtralError {
    return new MixtralError(error.code, error.message, error.advice);
  }

  /** Anything thrown, as one of the family: aborts become `cancelled`, strangers become `internal`. */
  static from(thrown: unknown): MixtralError {
    if (thrown instanceof MixtralError) return thrown;
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return cancelled();
    if (thrown instanceof DOMException && thrown.name === 'QuotaExceededError') {
      return new MixtralError(
        'storage-full',
        'The browser has no room left for this site.',
        'Delete a model or free disk space, then continue; what is stored already is kept.',
        { cause: thrown },
      );
    }
    const text = thrown instanceof Error ? thrown.message : String(thrown);
    return new MixtralError('internal', text, 'Reload the page; if it happens again, report it with this text.', {
      cause: thrown,
    });
  }
}

export function interrupted(cause: string): MixtralError {
  return new MixtralError('interrupted', cause, 'Send the request again.');
}

/** The tab could not get the memory for so many bytes of a model. */
export function noMemory(bytes: number, cause: unknown): MixtralError {
  return new MixtralError(
    'out-of-memory',
    `The tab has no memory left for a part of ${Math.ceil(bytes / 1e6)} MB.`,
    'Close other tabs, or lower the RAM budget of the model.',
    { cause },
  );
}

export function cancelled(): MixtralError {
  return new MixtralError('cancelled', 'Stopped.', 'Start it again whenever you like.');
}

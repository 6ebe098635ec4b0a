/** Tells the other tabs of this page that something stored has changed. */

/** One kind of news; `M` is what each announcement carries. */
export interface Announcer<M> {
  /** Reaches every other tab and worker that subscribed, not the one that announces. */
  announce(message: M): void;
  /** @returns the function that ends the subscription. */
  subscribe(listener: (message: M) => void): () => void;
}

/** @param parse reads a message; null drops it (another version of the page may speak differently). */
export function announcer<M>(name: string, parse: (value: unknown) => M | null): Announcer<M> {
  // One channel for both directions: a channel never hears itself, so a tab is not told of its own changes.
  let channel: BroadcastChannel | undefined;
  const listeners = new Set<(message: M) => void>();
  function connect(): BroadcastChannel {
    if (channel) return channel;
    channel = new BroadcastChannel(name);
    channel.onmessage = (event: MessageEvent<unknown>) => {
      const message = parse(event.data);
      if (message !== null) for (const listener of [...listeners]) listener(message);
    };
    return channel;
  }
  return {
    announce: (message) => connect().postMessage(message),
    subscribe(listener) {
      connect();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

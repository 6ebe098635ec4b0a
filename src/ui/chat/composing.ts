/** What all message fields share: the key that sends, and a height that follows the text. */
import { type RefObject, useLayoutEffect } from 'react';

/** Key code that browsers report for keys which an input method swallows, after its composition has ended too (Safari). */
const INPUT_METHOD_KEY = 229;

/** Enter sends, unless it breaks the line (Shift) or chooses a word in an input method. */
export function isSendKey(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'isComposing' | 'keyCode'>): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== INPUT_METHOD_KEY;
}

/** Fits a text area to its content; style sheets limit how far. */
export function useAutoHeight(field: RefObject<HTMLTextAreaElement | null>, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height depends on the text, which is in the element by then.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [field, text]);
}

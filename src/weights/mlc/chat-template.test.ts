import { Template } from '@huggingface/jinja';
import { describe, expect, it } from 'vitest';
import { renderChat } from '../../engine/text/chat-template.ts';
import type { ChatMessage } from '../../protocol/messages.ts';
import { chatTemplateOf } from './chat-template.ts';

const CHAT: ChatMessage[] = [
  { role: 'user', content: 'Hi' },
  { role: 'assistant', content: 'Hello' },
  { role: 'user', content: 'Bye' },
];
const TOKENS = { bosToken: '<s>', eosToken: '</s>', addGenerationPrompt: true };

describe('the chat template of an MLC folder', () => {
  it('is the tokenizer’s own where it has one', () => {
    expect(chatTemplateOf({ chat_template: '{{ own }}' }, 'mistral_default')).toBe('{{ own }}');
    const named = [
      { name: 'tool_use', template: 'tools' },
      { name: 'default', template: '{{ default }}' },
    ];
    expect(chatTemplateOf({ chat_template: named }, null)).toBe('{{ default }}');
  });

  it('is Mixtral-Instruct’s where MLC calls it mistral_default', () => {
    const template = chatTemplateOf({}, 'mistral_default');
    expect(renderChat(template, CHAT, TOKENS)).toBe('<s>[INST] Hi [/INST] Hello</s>[INST] Bye [/INST]');
    // A system message, which the first Mixtral had no place for, goes in front of the first one of the user.
    const system: ChatMessage = { role: 'system', content: 'Be brief.' };
    expect(renderChat(template, [system, ...CHAT.slice(0, 1)], TOKENS)).toBe('<s>[INST] Be brief.\n\nHi [/INST]');
  });

  it('is ChatML where MLC calls it so', () => {
    const template = chatTemplateOf({}, 'chatml') ?? '';
    expect(new Template(template).render({ messages: CHAT.slice(0, 1), add_generation_prompt: true })).toBe(
      '<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n',
    );
  });

  it('is none for a base model, and a refusal where nobody knows how the model is spoken to', () => {
    expect(chatTemplateOf({}, 'LM')).toBeNull();
    for (const unknown of ['gorilla', 'toString', null, 'x'.repeat(1000)])
      expect(() => chatTemplateOf({ chat_template: [] }, unknown)).toThrow(expect.objectContaining({ code: 'unsupported' }));
  });
});

/** The token for gated repositories: entered once, kept on this machine, never shown again. */
import { useEffect, useState } from 'react';
import { useAccess, useApp } from '../app-context.tsx';
import { Button } from '../primitives/button.tsx';
import { strings } from '../strings.ts';

const text = strings.token;

export function TokenField() {
  const { access } = useApp();
  const hasToken = useAccess((state) => state.hasToken);
  const error = useAccess((state) => state.error);
  const [token, setToken] = useState('');
  useEffect(() => {
    void access.getState().look();
  }, [access]);
  return (
    <details className="mt-3 text-sm">
      <summary className="cursor-pointer text-soft hover:text-ink">{hasToken ? text.kept : text.title}</summary>
      <form
        className="mt-2 flex gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void access
            .getState()
            .keepToken(token.trim())
            .then((kept) => kept && setToken(''));
        }}
      >
        <input
          type="password"
          autoComplete="off"
          spellCheck={false}
          aria-label={text.label}
          placeholder={text.placeholder}
          value={token}
          onChange={(event) => setToken(event.target.value)}
          className="h-9 min-w-0 flex-1 rounded-lg border border-edge bg-raised px-3 text-sm placeholder:text-faint"
        />
        <Button type="submit" disabled={token.trim() === ''}>
          {text.keep}
        </Button>
        {hasToken && <Button onClick={() => void access.getState().forgetToken()}>{text.forget}</Button>}
      </form>
      {error && (
        <p className="mt-1.5 text-alarm text-sm" role="alert">
          {error.message} {error.advice}
        </p>
      )}
      <p className="mt-1.5 text-faint text-xs">{text.hint}</p>
    </details>
  );
}

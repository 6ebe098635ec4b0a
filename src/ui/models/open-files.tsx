/** Installing from files of this machine. */
import { useEffect, useRef } from 'react';
import { useApp, usePanels } from '../app-context.tsx';
import { Button } from '../primitives/button.tsx';
import { strings } from '../strings.ts';

const text = strings.models;

export function OpenFiles() {
  const { models } = useApp();
  const close = usePanels((state) => state.close);
  const open = (files: FileList | null) => {
    if (!files || files.length === 0) return;
    close();
    void models.getState().openFiles([...files]);
  };
  return (
    <div className="mt-4">
      <p className="font-semibold text-sm">{text.openTitle}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Picker label={text.openFile} onPick={open} accept=".gguf,.tar" />
        <Picker label={text.openFolder} onPick={open} folder />
      </div>
      <p className="mt-1.5 text-faint text-xs">{text.openHint}</p>
    </div>
  );
}

interface PickerProps {
  readonly label: string;
  readonly onPick: (files: FileList | null) => void;
  readonly accept?: string;
  readonly folder?: boolean;
}

function Picker({ label, onPick, accept, folder = false }: PickerProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // React knows no such attribute.
    if (input.current) input.current.webkitdirectory = folder;
  }, [folder]);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accept}
        aria-label={label}
        onChange={(event) => onPick(event.target.files)}
      />
    </>
  );
}

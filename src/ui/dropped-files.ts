/** Models dropped on the page. */
import { useEffect } from 'react';
import { useApp } from './app-context.tsx';

/** Files dropped anywhere on the page are opened, where the browser would otherwise leave the page for them. */
export function useDroppedFiles(): void {
  const { models } = useApp();
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void models.getState().openFiles(files);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [models]);
}

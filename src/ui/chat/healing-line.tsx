/** Says that what is stored of the model is being repaired, wherever someone waits for it. */
import { useModels } from '../app-context.tsx';
import { strings } from '../strings.ts';

export function HealingLine({ className = '' }: { className?: string }) {
  const healing = useModels((state) => state.healing);
  if (!healing) return null;
  return (
    <p className={`text-soft text-sm ${className}`} data-testid="healing">
      {strings.message.healing(healing.reason)}
    </p>
  );
}

/** The last resort: a defect in the page itself is told, not shown as a blank. */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../primitives/button.tsx';
import { strings } from '../strings.ts';
import { Notice } from './notice.tsx';

export class PageFailure extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="mx-auto flex h-full max-w-[46rem] items-center px-6">
        <Notice
          title={strings.screens.pageFailed}
          compact={false}
          alarm
          testId="screen-defect"
          actions={
            <Button look="solid" onClick={() => location.reload()}>
              {strings.screens.reload}
            </Button>
          }
        >
          <p>{strings.screens.pageFailedAdvice}</p>
        </Notice>
      </main>
    );
  }
}

import { Component, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { shellTexts } from './shell-texts.ts';

function BrokenPage({ error }: { error: Error }) {
  const t = useText(shellTexts);
  return (
    <EmptyState heading="h1" title={t.pageBroken} hint={t.pageBrokenHint}>
      <code>{error.message}</code>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {t.reload}
      </button>
    </EmptyState>
  );
}

interface Props {
  /** Path of the page: another one is given its own chance. */
  readonly path: string;
  readonly children: ReactNode;
}

/** A page that throws, or whose chunk cannot be loaded, says so instead of leaving the screen empty. */
export class PageErrors extends Component<Props, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidUpdate(before: Props) {
    if (before.path !== this.props.path && this.state.error) this.setState({ error: undefined });
  }

  override render() {
    const { error } = this.state;
    return error ? <BrokenPage error={error} /> : this.props.children;
  }
}

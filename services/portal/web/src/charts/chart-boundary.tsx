import { Component, type ReactNode } from 'react';

interface Props {
  readonly failed: ReactNode;
  readonly children: ReactNode;
}

/** A chart that cannot be loaded or drawn must not take the page with it. */
export class ChartBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.failed : this.props.children;
  }
}

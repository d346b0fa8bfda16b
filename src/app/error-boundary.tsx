import { Component, type ReactNode } from 'react';

type Props = {
  /** A part that failed is tried again when this changes. */
  readonly resetKey: unknown;
  readonly fallback: ReactNode;
  readonly children: ReactNode;
};

/** Keeps a failure to the part of the page that it happened in. */
export class ErrorBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.hasFailed && before.resetKey !== this.props.resetKey) {
      this.setState({ hasFailed: false });
    }
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}

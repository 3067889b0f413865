import { Component, type ReactNode } from "react";

interface Props {
  readonly children: ReactNode;
  /** A change of it clears the error: another view or another reading may work. */
  readonly resetKey: unknown;
  fallback(error: unknown, retry: () => void): ReactNode;
}

interface State {
  readonly failure: { readonly error: unknown } | null;
}

/** Keeps a view that fails from taking the pane with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.failure && before.resetKey !== this.props.resetKey) this.retry();
  }

  private readonly retry = () => this.setState({ failure: null });

  override render(): ReactNode {
    const { failure } = this.state;
    return failure ? this.props.fallback(failure.error, this.retry) : this.props.children;
  }
}

import { Component } from 'react';
import type { ReactNode } from 'react';
import { spoken } from '../../narration/spoken.ts';
import type { Player } from '../../player/player.ts';
import { Button } from '../../ui/Button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import './error-boundary.css';

interface ErrorBoundaryProps {
  readonly player: Player;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: Error | null;
}

/** When a picture cannot be drawn: says at which step, and offers the state there to be sent along with a report. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  private readonly save = () => {
    const { run, ns } = this.props.player.store.getState();
    const { error } = this.state;
    const state = { message: error?.message, ns, ...run.momentAt(ns), hash: run.hash, scenario: run.scenario, snapshot: this.snapshot() };
    saveFile('servescope-state.json', JSON.stringify(state, writeArrays, 1));
  };

  private snapshot(): unknown {
    const { run, ns } = this.props.player.store.getState();
    try {
      return run.snapshot(ns);
    } catch (error) {
      return String(error);
    }
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const { run, ns } = this.props.player.store.getState();
    const words = spoken.controls.notices;
    return (
      <main className="error-page">
        <div role="alert">
          <h1>{words.engineError(run.momentAt(ns).step)}</h1>
          <pre>{error.message}</pre>
        </div>
        <p>
          <Button look="filled" onClick={this.save}>
            {words.downloadSnapshot}
          </Button>
          <Button onClick={() => location.reload()}>{words.reload}</Button>
        </p>
      </main>
    );
  }
}

function writeArrays(_key: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) && !(value instanceof DataView) ? [...(value as Int32Array)] : value;
}

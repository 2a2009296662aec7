import type { ViewProps } from '../views/view-registry.ts';

/** The Attention screen. */
export default function AttentionView({ look }: ViewProps) {
  return <main className="attention-view" data-layout={look.layout} />;
}

import { useStore } from 'zustand';
import { ProofPage } from '../../views/proof/ProofPage.tsx';
import { usePanelProps } from '../run-view/use-panel-props.ts';
import type { ViewProps } from '../views/view-registry.ts';

/** The Proof screen: what was checked, and how it came out here. */
export default function ProofView({ session, look }: ViewProps) {
  const place = useStore(session.store, ({ proof }) => proof);
  const targets = usePanelProps(session.player, look);
  return <ProofPage place={place} onPlace={session.openProof} layout={look.layout} targets={targets} />;
}

import { spoken } from '../../narration/spoken.ts';
import type { Player } from '../../player/player.ts';
import { SPEEDS } from '../../player/speeds.ts';
import { usePlayer } from '../../player/use-player.ts';

/** The ladder of speeds; 1× is four steps a second. */
export function SpeedControl({ player }: { readonly player: Player }) {
  const speed = usePlayer(player, (state) => state.speed);
  return (
    <select
      className="transport-speed"
      aria-label={spoken.controls.transport.speed}
      aria-keyshortcuts="[ ]"
      value={speed}
      onChange={(event) => player.dispatch({ type: 'speed', speed: Number(event.currentTarget.value) })}
    >
      {SPEEDS.map((rung) => (
        <option key={rung} value={rung}>
          {rung}×
        </option>
      ))}
    </select>
  );
}

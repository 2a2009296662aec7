import { describe, expect, it } from 'vitest';
import { axisTicks, timeScale } from './time-scale.ts';

describe('time scale', () => {
  const scale = timeScale({ fromNs: 10e6, toNs: 110e6 }, 100, 1100);

  it('maps the window to the plot and back', () => {
    expect([scale.x(10e6), scale.x(60e6), scale.x(110e6)]).toEqual([100, 600, 1100]);
    expect(scale.ns(600)).toBeCloseTo(60e6);
  });

  it('holds what is outside at the edges', () => {
    expect([scale.inside(0), scale.inside(60e6), scale.inside(1e9)]).toEqual([100, 600, 1100]);
  });

  it('names the unit once and keeps the ticks apart', () => {
    const ticks = axisTicks(scale, 100);
    expect(ticks.map((tick) => tick.text)).toEqual(['10 ms', '20', '30', '40', '50', '60', '70', '80', '90', '100', '110']);
    for (let i = 1; i < ticks.length; i++) expect(scale.x(ticks[i].ns) - scale.x(ticks[i - 1].ns)).toBeGreaterThanOrEqual(99);
  });

  it('groups thousands and adds decimals only where it must', () => {
    const texts = (fromNs: number, toNs: number) => axisTicks(timeScale({ fromNs, toNs }, 0, 300), 100).map((tick) => tick.text);
    expect(texts(0, 30e9)).toEqual(['0 ms', '10,000', '20,000', '30,000']);
    expect(texts(5.0e6, 5.3e6)).toEqual(['5.0 ms', '5.1', '5.2', '5.3']);
  });
});

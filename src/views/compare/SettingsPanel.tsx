import { memo, useMemo } from 'react';
import { compareEn } from '../../narration/compare/en/index.ts';
import type { ComparePanelProps } from './compare-props.ts';
import { comparedSettings } from './settings-rows.ts';
import './compare-settings.css';

const { settings: words, labels } = compareEn;

/** At the foot: only the settings that differ, how many are equal, and what the lead is worth. */
export const SettingsPanel = memo(function SettingsPanel({ a, b, comparison }: ComparePanelProps) {
  const { different, all, same } = useMemo(() => comparedSettings(a, b), [a, b]);
  return (
    <section className="compare-settings" aria-label={words.title}>
      <div className="settings-head">
        <h2 className="type-title">{words.title}</h2>
        <p className="type-label">{words.count(different.length, all)}</p>
      </div>
      {different.length === 0 ? (
        <p className="settings-none type-label">{words.nothing}</p>
      ) : (
        <div className="settings-scroll" role="region" aria-label={words.table} tabIndex={0}>
          <table>
            <thead className="spoken-only">
              <tr>
                <th scope="col">{words.columns.setting}</th>
                <th scope="col">{words.columns.a}</th>
                <th scope="col">{words.columns.b}</th>
              </tr>
            </thead>
            <tbody>
              {different.map(({ key, label, a: ofA, b: ofB }) => (
                <tr key={key} data-setting={key}>
                  <th scope="row" className="type-label">
                    {label}
                  </th>
                  <td className="type-num">
                    <b aria-hidden="true">{labels.side.a}</b> {ofA}
                  </td>
                  <td className="type-num">
                    <b aria-hidden="true">{labels.side.b}</b> {ofB}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <dl className="settings-notes">
        <dt className="type-label">{words.same}</dt>
        <dd className="type-label type-ink">{same.join(' · ')}</dd>
        <dt className="type-label">{words.error}</dt>
        <dd className="type-label type-ink">{words.errorLine(comparison.error, comparison.end ?? comparison.answers)}</dd>
      </dl>
    </section>
  );
});

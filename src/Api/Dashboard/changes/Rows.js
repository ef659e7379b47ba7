import { useEffect, useState } from 'preact/hooks';
import { html } from '../html.js';
import { go } from '../address.js';
import { get } from '../api.js';
import { exact } from '../format.js';
import { language, t, unitOf } from '../texts.js';
import { Problem } from '../frame/Problem.js';

const most = 100;

/** What was written after a write: of one write only, or of all since, each item as it is now. Every figure opens its card. */
export function Rows({ since, only }) {
  const [rows, set] = useState(null);
  const [failure, fail] = useState(null);
  useEffect(() => {
    const stop = new AbortController();
    get('/changes', { since, limit: most, latest: only ? null : true }, { signal: stop.signal })
      .then(answer => { set(answer.items.filter(row => !only || row.revision === only)); fail(null); },
        refused => refused.name === 'AbortError' || fail(refused));
    return () => stop.abort();
  }, [since, only, language()]);
  if (!rows || failure) return html`<${Problem} failure=${failure} />`;
  if (!rows.length) return html`<p class="muted">${t('since.same', since)}</p>`;
  return html`
    <div class="scroll"><table class="rows plain-rows">
      <tbody>${rows.map((row, place) => html`<${Row} key=${place} row=${row} since=${since} isMany=${!only} />`)}</tbody>
    </table></div>
    ${rows.length === most && html`<p class="small muted">${t('changes.only', most)}</p>`}`;
}

const measures = new Set(['value', 'growth', 'completion', 'rank']);

function Row({ row, since, isMany }) {
  const { item, resource, op, revision } = row;
  const isTarget = resource === 'targets';
  const open = () => go({ figure: isTarget ? 'completion' : measures.has(item.measure) ? item.measure : 'value', of: item.indicator,
    at: item.region, on: item.period, since: `${since}` });
  const value = op === 'delete' ? t('changes.deleted') : item.value === undefined ? '' : item.value == null ? t('status.missing')
    : html`<b>${exact(item.value)}</b> <span class="muted">${unitOf(item.unit)}</span>`;
  return html`
    <tr><th scope="row">${item.regionName ?? item.name ?? item.code}</th><td>${item.indicatorName ?? t(`resource.${resource}`)}</td>
      <td>${item.periodLabel ?? ''}</td>
      <td>${isTarget ? html`<span class="tag">${t('role.target')}</span>` : item.measure
        && html`<span class="tag">${t(`measure.of.${item.measure}`)}</span>`}${isMany
        && html` <span class="small muted">${t('write', revision)}</span>`}</td>
      <td class="number">${item.indicator && item.region
        ? html`<button class="figure" title=${t('why')} onClick=${open}>${value}</button>` : value}</td></tr>`;
}

import { html } from '../html.js';
import { exact, periodLabel } from '../format.js';
import { t, unitOf } from '../texts.js';

const most = 100;

/** What would be stored: old → new, cell by cell. */
export function Facts({ answer }) {
  const changes = new Map(answer.changes.map(change => [change.cell, change]));
  const changed = answer.facts.filter(fact => changes.has(fact.cell));
  const listed = (changed.length ? changed : answer.facts).slice(0, most);
  return html`
    <section class="panel">
      <h2>${t('diff')} <span class="muted small">
        ${answer.outcome === 'ready' && answer.changes.length === 0 ? t('diff.same') : answer.counts.facts > listed.length
          ? t('diff.only', listed.length) : ''}</span></h2>
      <div class="scroll"><table class="rows plain-rows">
        <thead><tr><th scope="col">${t('cell')}</th><th scope="col">${t('region')}</th><th scope="col">${t('indicator')}</th><th
          scope="col">${t('period')}</th>
          <th scope="col" class="number">${t('diff.old')}</th><th scope="col" class="number">${t('diff.now')}</th></tr></thead>
        <tbody>${listed.map(fact => {
          const change = changes.get(fact.cell);
          return html`
            <tr key=${fact.cell}>
              <td><code>${fact.cell}</code></td><th scope="row">${fact.regionName}</th><td>
                ${fact.indicatorName}${fact.kind === 'target' && html` <span class="tag">${t('role.target')}</span>`}${fact.measure
                  && html` <span class="tag">${t(`role.${fact.measure}`)}</span>`}</td>
              <td>${periodLabel(fact.period)}</td>
              <td class="number muted">${change ? (change.old == null ? t('diff.new') : exact(change.old.value)) : '='}</td>
              <td class="number"><b>${fact.kind === 'delete' ? t('changes.deleted') : fact.value == null ? t('status.missing')
                : exact(fact.value)}</b> <span class="muted">${unitOf(fact.unit)}</span></td>
            </tr>`;
        })}</tbody>
      </table></div>
    </section>`;
}

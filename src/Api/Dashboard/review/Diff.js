import { html } from '../html.js';
import { exact } from '../format.js';
import { inBrackets, t, unitOf } from '../texts.js';

/** Every figure as it stands, and as it is to be. */
export const Diff = ({ item }) => html`
  <section class="panel">
    <h2>${t('review.diff')} <span class="muted small">${t('review.cells', item.cells)}</span></h2>
    <div class="scroll"><table class="rows plain-rows">
      <thead><tr><th scope="col">${t('region')}</th><th scope="col">${t('indicator')}</th><th scope="col">${t('period')}</th>
        <th scope="col" class="number">${t('diff.old')}</th><th scope="col" class="number">${t('diff.now')}</th></tr></thead>
      <tbody>${(item.diff ?? []).map((change, place) => html`
        <tr key=${place}>
          <th scope="row">${change.regionName}</th><td>
            ${change.indicatorName}${change.kind && html` <span class="tag">${t('role.target')}</span>`}</td><td>${change.periodLabel}</td>
          <td class="number muted">${change.old ? value(change.old) : t('diff.new')}</td>
          <td class="number"><b>${change.new ? value(change.new) : t('changes.deleted')}</b>
            <span class="muted"> ${unitOf(change.unit)}</span></td>
        </tr>`)}</tbody>
    </table></div>
  </section>`;

const value = figure => (figure.value == null ? t('status.missing')
  : `${exact(figure.value)}${figure.status && figure.status !== 'final' ? inBrackets(t(`status.${figure.status}`)) : ''}`);

import { html } from '../html.js';
import { addressOf, follow, go } from '../address.js';
import { amount, ends, percent, periodLabel, signed, span } from '../format.js';
import { t, unitOf } from '../texts.js';
import { Choice } from '../frame/Choice.js';
import { Export } from '../frame/Export.js';
import { Figure } from '../figure/Figure.js';
import { Light } from '../frame/Light.js';
import { latestOf } from '../overview/words.js';

const end = period => ends(period).year * 12 + ends(period).last;

/** Every indicator that the region has a figure of in the period. */
export function Figures({ rows, words, region, period, periods }) {
  const choices = [...new Set([period, ...periods])].sort((a, b) => end(b) - end(a) || (a < b ? -1 : 1))
    .map(code => [code, periodLabel(code)]);
  return html`
    <section class="panel">
      <header class="panel-head">
        <h2>${t('regions.figures')}</h2>
        <span class="head-tools">
          <${Choice} label=${t('period')} value=${period} choices=${choices} choose=${code => go({ period: code })} />
          <${Export} path="/measures" words=${words} name=${`${region.code}-${period}`} />
        </span>
      </header>
      ${rows.length === 0 ? html`<p class="muted">${t('no.figures')}</p>` : html`
        <div class="scroll"><table class="rows plain-rows">
          <thead><tr><th scope="col">${t('indicator')}</th><th scope="col" class="number">${t('value')}</th><th scope="col">${t('unit')}
            </th>
            <th scope="col" class="number">${t('growth')}</th><th scope="col" class="number">${t('completion')}</th><th scope="col">
              ${t('state')}</th><th scope="col" class="number">${t('rank')}</th></tr></thead>
          <tbody>${rows.map(row => html`
            <tr key=${row.indicator}>
              <th scope="row"><a class="quiet" href=${addressOf({ view: 'indicators', indicator: row.indicator })} onClick=${follow}>
                ${row.indicatorName}</a></th>
              <td class="number"><${Figure} row=${row} measure="value">${amount(row.value, row.unit)}<//></td>
              <td class="muted">${unitOf(row.unit)}${latestOf(row) && html` <span class="tag">${span(latestOf(row))}</span>`}</td>
              <td class="number"><${Figure} row=${row} measure="growth">
                ${row.points != null ? signed(row.points) : row.growth == null ? '–' : `${signed(row.growth)}%`}<//></td>
              <td class="number"><${Figure} row=${row} measure="completion">${percent(row.completion)}<//></td>
              <td><${Light} verdict=${row.verdict} /></td>
              <td class="number">${row.rank == null || row.of < 2
                ? '–' : html`<${Figure} row=${row} measure="rank">${row.rank}/${row.of}<//>`}</td>
            </tr>`)}</tbody>
        </table></div>`}
    </section>`;
}

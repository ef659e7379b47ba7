import { html } from '../html.js';
import { amount, percent, signed } from '../format.js';
import { t, unitOf } from '../texts.js';
import { Chart } from '../chart/Chart.js';
import { bars, lines } from '../chart/series.js';
import { Figure } from '../figure/Figure.js';
import { Export } from '../frame/Export.js';
import { Light } from '../frame/Light.js';
import { Tabs } from '../frame/Tabs.js';

/** An indicator of one region over time: the chart, and the table behind it. */
export function Series({ rows, item, frequency, frequencies, choose, words, region, theme }) {
  const known = rows.filter(row => row.value != null);
  const draw = frequency === 'ytd' ? lines : bars;
  return html`
    <section class="panel">
      <header class="panel-head">
        <h2>${t('series')} <span class="muted">${unitOf(item.unit)}</span></h2>
        <span class="head-tools">
          ${frequencies.length > 1 && html`<${Tabs} label=${t('frequency')}
            choices=${frequencies.map(name => [name, t(`frequency.${name}`)])} chosen=${frequency} choose=${choose} />`}
          <${Export} path="/measures" words=${words} name=${`${item.code}-${region.code}-${frequency}`} />
        </span>
      </header>
      ${known.length === 0 ? html`<p class="muted">${t('no.figures')}</p>` : html`
        <${Chart} label=${`${item.name} ${region.name}`} of=${[JSON.stringify(known.map(row => [row.period, row.value])), frequency, theme]}
          draw=${ink => draw(known, ink)} />
        <div class="scroll">
          <table class="rows plain-rows">
            <thead><tr><th scope="col">${t('period')}</th><th scope="col" class="number">${t('value')}</th><th scope="col" class="number">
              ${t('growth')}</th>
              <th scope="col" class="number">${t('completion')}</th><th scope="col">${t('state')}</th><th scope="col" class="number">
                ${t('rank')}</th></tr></thead>
            <tbody>${known.slice().reverse().map(row => html`
              <tr key=${row.period}>
                <th scope="row">${row.periodLabel}</th>
                <td class="number"><${Figure} row=${row} measure="value" on=${row.period}>${amount(row.value, row.unit)}<//></td>
                <td class="number"><${Figure} row=${row} measure="growth" on=${row.period}>
                  ${row.points != null ? signed(row.points) : row.growth == null ? '–' : `${signed(row.growth)}%`}<//></td>
                <td class="number"><${Figure} row=${row} measure="completion" on=${row.period}>${percent(row.completion)}<//></td>
                <td><${Light} verdict=${row.verdict} /></td>
                <td class="number">${row.rank == null || row.of < 2 ? '–' : `${row.rank}/${row.of}`}</td>
              </tr>`)}</tbody>
          </table>
        </div>`}
    </section>`;
}

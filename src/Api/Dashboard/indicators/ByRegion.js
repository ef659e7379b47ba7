import { html } from '../html.js';
import { addressOf, follow } from '../address.js';
import { amount, percent, signed } from '../format.js';
import { t } from '../texts.js';
import { Figure } from '../figure/Figure.js';
import { Export } from '../frame/Export.js';
import { Light } from '../frame/Light.js';
import { ranked } from '../overview/model.js';
import { reasonWords } from '../overview/words.js';
import { Silent } from '../overview/Silent.js';

/** An indicator of one period, region by region. */
export function ByRegion({ rows, region, words, item, period, toggle, isParts }) {
  const { list, silent } = ranked(rows, item.code, region);
  return html`
    <section class="panel">
      <header class="panel-head">
        <h2>${t('by.region')} ${toggle
          ? html`<button class="plain muted link" onClick=${toggle}>${t(isParts ? 'peers.parts' : 'peers.siblings')} ⇄</button>`
          : html`<span class="muted">${t(isParts ? 'peers.parts' : 'peers.siblings')}</span>`}</h2>
        <${Export} path="/measures" words=${words} name=${`${item.code}-${words.within}-${period}`} />
      </header>
      ${list.length + silent.length === 0 ? html`<p class="muted">${t('no.figures')}</p>` : html`
        <div class="scroll"><table class="rows plain-rows">
          <thead><tr><th scope="col" class="place">${t('rank')}</th><th scope="col">${t('region')}</th><th scope="col" class="number">
            ${t('value')}</th>
            <th scope="col" class="number">${t('growth')}</th><th scope="col" class="number">${t('completion')}</th><th scope="col">
              ${t('state')}</th></tr></thead>
          <tbody>${list.map(row => html`
            <tr key=${row.region} class=${`${row.region === region ? 'own' : ''} ${row.value == null ? 'unranked' : ''}`}>
              <td class="place">${row.rank ?? '—'}</td>
              <th scope="row"><a class="quiet" href=${addressOf({ view: 'regions', region: row.region })} onClick=${follow}>
                ${row.regionName}</a></th>
              ${row.value == null ? html`<td colspan="4" class="number"><${Figure} row=${row} measure="value">${reasonWords(row)}<//></td>`
                : html`
                <td class="number"><${Figure} row=${row} measure="value">${amount(row.value, row.unit)}<//></td>
                <td class="number"><${Figure} row=${row} measure="growth">
                  ${row.points != null ? signed(row.points) : row.growth == null ? '–' : `${signed(row.growth)}%`}<//></td>
                <td class="number"><${Figure} row=${row} measure="completion">
                  ${row.completion == null ? reasonWords(row) : percent(row.completion)}<//></td>
                <td><${Light} verdict=${row.verdict} /></td>`}
            </tr>`)}
            <${Silent} rows=${silent} span=${6} told /></tbody>
        </table></div>`}
    </section>`;
}

import { html } from '../html.js';
import { plain } from '../format.js';
import { nameOf, t } from '../texts.js';
import { go } from '../address.js';
import { Figure } from '../figure/Figure.js';
import { Shape } from '../frame/Light.js';
import { Silent } from './Silent.js';
import { reasonOf } from './words.js';

/** All headline indicators of all compared regions, in the order of the ranking beside it. */
export function Heat({ model, indicator, list, silent, region }) {
  const cells = new Map(model.compared.map(row => [`${row.region} ${row.indicator}`, row]));
  const used = new Set(model.compared.map(row => row.verdict).filter(Boolean));
  return html`
    <section class="panel heat">
      <header class="panel-head"><h2>${t('heat')} <span class="muted">%</span></h2></header>
      <table class="rows">
        <thead><tr>
          <th scope="col" class="region">${t('region')}</th>
          ${model.indicators.map(item => html`
            <th scope="col" key=${item.code}>
              <button class="plain ${item.code === indicator.code ? 'strong' : ''}" onClick=${() => go({ indicator: item.code })}>
                ${nameOf(item, true)}</button></th>`)}
        </tr></thead>
        <tbody>${list.map(row => html`
          <tr key=${row.region} class=${row.region === region ? 'own' : ''}>
            <th scope="row" class="region">${row.regionName}</th>
            ${model.indicators.map(item => html`<${Cell} key=${item.code} row=${cells.get(`${row.region} ${item.code}`)} />`)}
          </tr>`)}
          <${Silent} rows=${silent} span=${model.indicators.length + 1} /></tbody>
      </table>
      <footer class="key small">
        ${['ahead', 'slow', 'behind', 'met', 'missed'].filter(verdict => used.has(verdict)).map(verdict => html`
          <span key=${verdict}><${Shape} verdict=${verdict} />${t(`verdict.${verdict}`)}</span>`)}
      </footer>
    </section>`;
}

function Cell({ row }) {
  if (!row) return html`<td class="cell none" />`;
  if (row.verdict == null) return html`
    <td class="cell none"><${Figure} row=${row} measure="completion">${reason(row)}<//></td>`;
  return html`
    <td class="cell ${tint(row)}"><${Figure} row=${row} measure="completion">
      <${Shape} verdict=${row.verdict} /><span class="hidden">${t(`verdict.${row.verdict}`)}</span>
        ${row.completion == null ? '' : plain(row.completion, 1)}<//></td>`;
}

const reason = row => {
  const code = reasonOf(row);
  return code ? t(`reason.${code}`) : '–';
};

function tint({ verdict, pace }) {
  if (pace == null) return verdict === 'met' || verdict === 'ahead' ? 'ok1' : verdict === 'slow' ? 'warn1' : 'bad1';
  if (verdict === 'ahead' || verdict === 'met') return pace >= 3 ? 'ok2' : 'ok1';
  if (verdict === 'slow') return pace >= -5 ? 'warn1' : 'warn2';
  return pace >= -15 ? 'bad1' : 'bad2';
}

import { html } from '../html.js';
import { percent, plain, signed } from '../format.js';
import { nameOf, t } from '../texts.js';
import { go } from '../address.js';
import { Figure } from '../figure/Figure.js';
import { Light } from '../frame/Light.js';
import { Tabs } from '../frame/Tabs.js';
import { Bar } from './Bar.js';
import { Silent } from './Silent.js';
import { reasonWords } from './words.js';

export function Ranking({ model, indicator, list, silent, region }) {
  const time = list.find(row => row.timeProgress != null)?.timeProgress
    ?? model.cards.find(card => card.indicator.code === indicator.code)?.row?.timeProgress ?? null;
  const scale = Math.max(110, ...list.map(row => row.completion ?? 0));
  const peers = model.choices.length > 1
    ? html`<button class="plain muted link" onClick=${() => go({ peers: model.shown === 'parts' ? 'siblings' : 'parts' })}>
        ${t(`peers.${model.shown}`)} ⇄</button>`
    : html`<span class="muted">${t(`peers.${model.shown}`)}</span>`;
  return html`
    <section class="panel ranking">
      <header class="panel-head">
        <h2>${t('ranking')} ${peers}</h2>
        <${Tabs} label=${t('view.indicators')} choices=${model.indicators.map(item => [item.code, nameOf(item, true)])}
          chosen=${indicator.code} choose=${code => go({ indicator: code })} />
      </header>
      <table class="rows">
        <colgroup><col class="place" /><col class="region" /><col /><col class="number" /><col class="state" /><col class="growth" /><col
          class="moved" /></colgroup>
        <thead><tr>
          <th scope="col" class="place">${t('rank')}</th><th scope="col" class="region">${t('region')}</th>
          <th scope="col" class="bars" aria-hidden="true">
            ${time != null && time < 100 && html`<span class="time" style=${{ left: `${time / scale * 100}%` }}>
              ${t('time.progress', plain(time, 0))}</span>`}
          </th>
          <th scope="col" class="number">${t('completion')}</th><th scope="col" class="state">${t('state')}</th>
          <th scope="col" class="number growth">${t('growth')}</th><th scope="col" class="number moved">${t('moved')}</th>
        </tr></thead>
        <tbody>${list.map(row => html`<${Row} key=${row.region} row=${row} own=${row.region === region} time=${time} scale=${scale} />`)}
          <${Silent} rows=${silent} span=${7} told /></tbody>
      </table>
      <footer class="key small">
        ${time != null && html`<span><i class="mark tick" />${t('time.tick')}</span>`}<span><i class="mark full" />${t('target.tick')}
          </span>
      </footer>
    </section>`;
}

function Row({ row, own, time, scale }) {
  const name = html`<button class="plain" onClick=${() => go({ view: 'regions', region: row.region, figure: null })}>${row.regionName}
    </button>`;
  if (row.rank == null) return html`
    <tr class="unranked ${own ? 'own' : ''}">
      <td class="place">—</td><th scope="row" class="region">${name}</th>
      <td colspan="5"><${Figure} row=${row} measure="completion">${reasonWords(row)}<//></td>
    </tr>`;
  const change = row.points ?? row.growth;
  return html`
    <tr class=${own ? 'own' : ''}>
      <td class="place"><${Figure} row=${row} measure="rank">${row.rank}<//></td>
      <th scope="row" class="region">${name}</th>
      <td class="bars"><${Bar} row=${row} time=${time} scale=${scale} /></td>
      <td class="number"><${Figure} row=${row} measure="completion">${row.completion == null ? '–' : percent(row.completion)}<//></td>
      <td class="state"><${Light} verdict=${row.verdict} shapeOnly /></td>
      <td class="number growth"><${Figure} row=${row} measure="growth">
        ${change == null ? html`<span class="muted">${row.reasons.growth ? t(`reason.${row.reasons.growth}`) : '–'}</span>`
          : row.points != null ? signed(change) : `${signed(change)}%`}<//></td>
      <td class="number moved muted">${moved(row.moved)}</td>
    </tr>`;
}

function moved(value) {
  if (value == null) return '';
  return value === 0 ? '0' : html`<span aria-label=${t(value > 0 ? 'moved.up' : 'moved.down', Math.abs(value))}>
    ${value > 0 ? '↑' : '↓'}${Math.abs(value)}</span>`;
}

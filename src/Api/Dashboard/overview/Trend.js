import { useState } from 'preact/hooks';
import { html } from '../html.js';
import { ends, exact, short, span } from '../format.js';
import { nameOf, t, unitOf } from '../texts.js';
import { Figure } from '../figure/Figure.js';
import { Light } from '../frame/Light.js';
import { Chart } from '../chart/Chart.js';
import { latestOf } from './words.js';

/** Five years and this one, as bars from zero, with their targets as ticks. What is not over yet is dashed. */
export function Trend({ card, theme }) {
  const years = yearsOf(card);
  const { indicator } = card;
  const [isTable, show] = useState(false);
  const told = years.map(year =>
    `${year.year} ${short(year.value)}${year.target == null ? '' : ` / ${t('target.mark', short(year.target))}`}`).join('; ');
  return html`
    <section class="panel trend">
      <header class="panel-head"><h2>${t('trend')} <span class="muted">${nameOf(indicator)} ${unitOf(indicator.unit)}</span></h2>
        <button class="plain muted link small" onClick=${() => show(!isTable)}>${t(isTable ? 'chart' : 'table')}</button></header>
      ${isTable ? html`<${Years} years=${years} card=${card} />`
        : html`<${Chart} label=${`${nameOf(indicator)}: ${told}`} of=${[JSON.stringify(years), theme, indicator.unit]}
          draw=${ink => option(years, ink)} />`}
    </section>`;
}

const Years = ({ years, card }) => html`
  <table class="rows plain-rows">
    <thead><tr><th scope="col">${t('period')}</th><th scope="col" class="number">${t('value')}</th><th scope="col" class="number">
      ${t('role.target')}</th><th scope="col">${t('state')}</th></tr></thead>
    <tbody>${years.map(year => html`
      <tr key=${year.year}>
        <th scope="row">${year.year}${year.running ? ` ${year.running}` : ''}</th>
        <td class="number"><${Figure} row=${{ indicator: card.indicator.code, region: card.row?.region }} measure="value"
          on=${year.running ? null : `${year.year}`}>${exact(year.value)}<//></td>
        <td class="number">${exact(year.target)}</td>
        <td>${year.met == null ? '–' : html`<${Light} verdict=${year.met ? 'met' : 'missed'} />`}</td>
      </tr>`)}</tbody>
  </table>`;

function yearsOf({ years, row }) {
  const list = years.map(year => ({
    year: Number(year.period), value: year.value, target: year.required, met: year.met, running: null }));
  while (list.length && list[0].value == null && list[0].target == null) list.shift();
  const running = row && row.value != null && !latestOf(row) && ends(row.period).last < 12 ? row : null;
  if (running) {
    const { year } = ends(running.period);
    const kept = list.filter(item => item.year < year);
    kept.push({ year, value: running.value, target: running.required, met: null, running: span(running.period) });
    return kept;
  }
  while (list.length && list.at(-1).value == null && list.at(-1).target == null) list.pop();
  return list.slice(-6);
}

function option(years, { rem, font, ...color }) {
  const ofYear = place => years[place];
  return {
    textStyle: { fontFamily: font },
    grid: { left: 4, right: 4, top: 1.9 * rem, bottom: 3.9 * rem },
    xAxis: {
      type: 'category', data: years.map((_, place) => place),
      axisTick: { show: false }, axisLine: { lineStyle: { color: color.line } },
      axisLabel: {
        interval: 0, margin: .7 * rem, formatter: place => label(ofYear(place)),
        rich: {
          year: { color: color.muted, fontSize: .8125 * rem, lineHeight: 1.2 * rem },
          value: { color: color.text, fontSize: .9 * rem, fontWeight: 700, lineHeight: 1.2 * rem },
          none: { color: color.muted, fontSize: .75 * rem, lineHeight: 1.05 * rem },
          met: { color: color.ok, fontSize: .75 * rem, lineHeight: 1.05 * rem },
          missed: { color: color.bad, fontSize: .75 * rem, lineHeight: 1.05 * rem },
        },
      },
    },
    yAxis: { type: 'value', show: false, min: extent => Math.min(0, extent.min), max: extent => extent.max || 1 },
    series: [
      {
        type: 'bar', barWidth: '52%', barMaxWidth: 4.5 * rem, silent: true, cursor: 'default',
        data: years.map(year => ({
          value: year.value ?? 0,
          itemStyle: year.running
            ? { color: 'transparent', borderColor: color.bar, borderType: 'dashed', borderWidth: 2 }
            : { color: color.bar },
        })),
      },
      {
        type: 'scatter', silent: true, symbol: 'rect', z: 5,
        symbolSize: [4.2 * rem, 3],
        itemStyle: { color: color.tick },
        data: years.map((year, place) => [place, year.target]).filter(point => point[1] != null).map(point => ({
          value: point,
          label: point[0] === years.length - 1
            ? { show: true, position: 'top', distance: 4, formatter: t('target.mark', short(point[1])), color: color.muted,
              fontSize: .75 * rem }
            : { show: false },
        })),
      },
    ],
  };
}

function label(year) {
  const state = year.running ? `{none|${year.running}}`
    : year.target == null ? `{none|${t(year.value == null ? 'reason.not-reported' : 'no.target')}}`
    : year.met == null ? '{none|–}'
    : year.met ? `{met|○ ${t('verdict.met')}}` : `{missed|□ ${t('verdict.missed')}}`;
  return `{year|${year.year}}\n{value|${short(year.value)}}\n${state}`;
}

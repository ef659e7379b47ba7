import { html } from '../html.js';
import { go } from '../address.js';
import { moment, periodLabel } from '../format.js';
import { comma, t } from '../texts.js';
import { download } from '../api.js';
import { Choice } from './Choice.js';

/** Which region, which period, as of when; and what can be taken away. */
export function Header({ words, model }) {
  const write = model?.shownWrite;
  const isWall = document.documentElement.dataset.theme === 'wall';
  return html`
    <header class="head">
      <div class="head-title">
        <h1>${model?.region?.name ?? ''} ${t('title')}</h1>
        <p class="muted small">${words.period && periodLabel(words.period)}${write
          && ` · ${t('updated', moment(write.time), write.revision)}`}${model?.sources.length > 0
            && ` · ${model.sources.join(comma())}`}</p>
      </div>
      <div class="tools">
        ${model && html`<${Choice} label=${t('region')} value=${words.region} groups=${regionGroups(model)}
          choose=${region => go({ region, figure: null })} />`}
        ${model && html`<${Choice} label=${t('period')} value=${words.period} choices=${periodChoices(model, words)}
          choose=${period => go({ period, figure: null })} />`}
        ${model && html`<${Choice} label=${t('asOf')} value=${words.asOf ?? ''} choices=${asOfChoices(model, words)}
          choose=${asOf => go({ asOf: asOf || null })} />`}
        ${model && html`<button class="button" onClick=${() => exportCsv(words, model)}>${t('export.csv')}</button>`}
        <button class="button wide" onClick=${() => print()}>${t('print')}</button>
        <button class="button wide" onClick=${() => go({ mode: isWall ? 'desktop' : 'wall' })}>${t(isWall ? 'desktop' : 'wall')}</button>
        ${isWall && html`<button class="button" onClick=${() => go({ lang: words.lang === 'en' ? null : 'en' })}>${t('language')}</button>`}
      </div>
    </header>`;
}

function regionGroups(model) {
  const named = rows => [...new Map(rows.map(row => [row.region, row.regionName]))];
  const { region, parent } = model;
  const beside = model.siblings.length ? named(model.siblings) : model.provinces.map(item => [item.code, item.name]);
  return [
    [t('region'), [...(parent ? [[parent.code, parent.name]] : []), [region.code, region.name]]],
    [t('peers.parts'), named(model.parts)],
    [t('peers.siblings'), beside.filter(([code]) => code !== region.code)],
  ].filter(([, choices]) => choices.length);
}

function periodChoices(model, words) {
  const list = model.periods.includes(words.period) ? model.periods : [words.period, ...model.periods];
  return list.map(period => [period, periodLabel(period)]);
}

function asOfChoices(model, words) {
  const list = model.writes.slice(1).map(write => [`${write.revision}`, `${t('asOf.revision', write.revision)} · ${moment(write.time)}`]);
  if (words.asOf && !list.some(([code]) => code === words.asOf)) list.unshift([words.asOf, words.asOf]);
  return [['', t('latest')], ...list];
}

const exportCsv = (words, model) => download('/measures', {
  indicator: words.cards.join(), within: model.compared.length ? (model.shown === 'parts' ? words.region : model.parent?.code) : null,
  region: model.compared.length ? null : words.region,
  period: words.period, fallback: 'latest', measure: 'completion,pace,growth,rank', by: 'completion', asOf: words.asOf,
  format: 'csv', header: 'labels',
}, `${model.region.name}-${words.period}.csv`);

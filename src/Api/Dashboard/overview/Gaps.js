import { html } from '../html.js';
import { amount, percent, plain, spanBeside } from '../format.js';
import { comma, nameOf, semicolon, t } from '../texts.js';
import { Figure } from '../figure/Figure.js';

/** What is missing, late, without a target, or cannot be true together. */
export function Gaps({ model, period }) {
  const names = new Map(model.indicators.map(item => [item.code, nameOf(item, true)]));
  const isWhole = !model.missing.length && !model.silent.length && !model.lacking.length && !model.doubts.length;
  return html`
    <section class="panel gaps">
      <header class="panel-head"><h2>${t('gaps')}</h2>
        ${model.onTime != null && html`<span class="muted small">${t('on.time', percent(model.onTime, 1))}</span>`}</header>
      ${isWhole && html`<p class="muted">${t('gaps.none')}</p>`}
      ${model.lackingRegions > 0 && html`<${Group} title=${t('gaps.missing')} count=${t('count.regions', model.lackingRegions)}>
        ${model.silent.map(group => html`<${Silent} key=${group[0].region} group=${group} names=${names} />`)}
        ${model.missing.map(entry => html`<${Missing} key=${entry.region} entry=${entry} names=${names} />`)}<//>`}
      ${model.lacking.length > 0 && html`<${Group} title=${t('gaps.targets')} count=${t('count.figures', model.lacking.length)} across>
        ${model.lacking.map(row => html`
          <li key=${row.region + row.indicator}><${Figure} row=${row} measure="completion">
            <span class="who">${row.regionName}</span> <span class="which">${names.get(row.indicator)}</span>
            <span class="muted">${row.targetCount > 1 ? t('several.targets', row.targetCount) : t('no.target')}</span><//></li>`)}<//>`}
      ${model.doubts.length > 0 && html`<${Group} title=${t('gaps.doubts')} count=${t('count.figures', model.doubts.length)}>
        ${model.doubts.map((doubt, place) => html`<${Doubt} key=${place} doubt=${doubt} names=${names} period=${period} />`)}<//>`}
    </section>`;
}

const most = 6;

const listed = regions => (regions.length <= 4 ? regions.map(entry => entry.name).join(comma())
  : t('and.others', regions.slice(0, 3).map(entry => entry.name).join(comma()), regions.length));

function Group({ title, count, across, children }) {
  const list = children.flat().filter(Boolean);
  return html`
    <div class="group">
      <h3><span>${title}</span><span class="muted">${count}</span></h3>
      <ul class=${across ? 'across' : ''}>${list.slice(0, most)}
        ${list.length > most && html`<li class="muted rest">${t('more', list.length - most)}</li>`}</ul>
    </div>`;
}

// Of all that is shown, no indicator is named.
function Silent({ group, names }) {
  const { indicators } = group[0].parts[0];
  return html`
    <li><span class="who">${listed(group)}</span> ${indicators.length < names.size
      && html`<span class="which">${indicators.map(code => names.get(code)).join(comma())}</span> `}<span class="muted">
        ${t('never.reported')}</span></li>`;
}

function Missing({ entry, names }) {
  const row = { indicator: entry.parts[0].indicators[0], region: entry.region };
  const rest = [entry.due && t('due.on', entry.due), entry.note].filter(Boolean);
  const parts = entry.parts.map((part, place) => ({
    which: part.indicators.map(code => names.get(code)).join(comma()),
    told: [part.late ? t('late') : part.upTo ? t('reported.up.to', spanBeside(part.upTo, entry.period)) : t('never.reported'),
      ...(place === entry.parts.length - 1 ? rest : [])].join(semicolon()),
  }));
  return html`
    <li><${Figure} row=${row} measure="value">
      <span class="who">${entry.name}</span>
      <span class="rest" title=${parts.map(part => `${part.which} ${part.told}`).join(semicolon())}>${parts.map(part => html`
        <span class="which" key=${part.which}>${part.which}</span><span class="muted">${part.told}</span> `)}</span><//></li>`;
}

function Doubt({ doubt, names, period }) {
  const row = { indicator: doubt.indicator, region: doubt.region };
  const measure = ['value', 'growth', 'completion', 'rank'].includes(doubt.measure) ? doubt.measure : 'value';
  const which = `${names.get(doubt.indicator)
    ?? doubt.indicatorName}${doubt.measure === 'value' ? '' : ` ${t(`measure.${doubt.measure}`)}`}`;
  return html`
    <li><${Figure} row=${row} measure=${measure} on=${doubt.period === period ? null : doubt.period}>
      <span class="who">${doubt.regionName}</span>
      <span class="rest"><span class="which">${which}</span><span class="muted">${words(doubt)}</span></span><//></li>`;
}

function words(doubt) {
  const shown = doubt.unit === '%' ? value => percent(value, 1) : value => amount(value, doubt.unit);
  const { declared, derivedValue, cause } = doubt;
  if (doubt.verdict === 'contradiction') return t(`doubt.${cause}`, shown(derivedValue), shown(declared));
  return doubt.measure === 'rank' ? t('printed.differs', plain(declared, 0), plain(derivedValue, 0))
    : t('printed.differs', shown(declared), shown(derivedValue));
}

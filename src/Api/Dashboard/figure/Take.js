import { useState } from 'preact/hooks';
import { html } from '../html.js';
import { addressOf, follow } from '../address.js';
import { download } from '../api.js';
import { amount, percent } from '../format.js';
import { t, unitOf } from '../texts.js';
import { copy } from '../data/copy.js';
import { growthWords } from '../overview/words.js';

/** What can be taken from the card: its address, a footnote, the answer as it came. */
export function Take({ figure, words }) {
  const [copied, told] = useState(null);
  const take = (name, text) => copy(text).then(() => told(name));
  const row = figure.figure;
  const raw = () => download('/explain', {
    indicator: row.indicator, region: row.region, period: words.on ?? words.period, measure: 'value,growth,completion,pace,rank',
      by: 'completion', asOf: words.asOf,
  }, `${row.indicator}-${row.region}-${row.period}.json`);
  const place = { region: words.region, period: words.period, lang: words.lang };
  return html`
    <footer class="take">
      <button class="button" onClick=${() => take('link', location.href)}>${copied === 'link' ? t('copied') : t('copy.link')}</button>
      <button class="button" onClick=${() => take('note', footnote(figure))}>${copied === 'note' ? t('copied') : t('copy.note')}</button>
      <button class="button" onClick=${raw}>${t('raw')}</button>
      <span class="take-links">
        <a href=${addressOf({ ...place, view: 'indicators', indicator: row.indicator }, {})} onClick=${follow}>${t('to.indicator')}</a>
        <a href=${addressOf({ ...place, view: 'regions', region: row.region }, {})} onClick=${follow}>${t('to.region')}</a>
      </span>
      <span class="hidden" role="status">${copied && t('copied')}</span>
    </footer>`;
}

/** As a report would cite it. */
function footnote(figure) {
  const row = figure.figure;
  const actual = figure.inputs.find(input => input.role === 'actual');
  const growth = growthWords(row);
  return [
    t('note.figure', row.regionName, row.periodLabel, row.indicatorName, `${amount(row.value, row.unit)} ${unitOf(row.unit)}`, row.status
      ? t(`status.${row.status}`) : '–'),
    growth.text && t('note.growth', growth.text),
    row.completion != null && t('note.completion', percent(row.completion)),
    actual?.source && t('note.source', actual.source, actual.revision ?? '–'),
    t('note.as.of', figure.revision),
  ].filter(Boolean).join('');
}

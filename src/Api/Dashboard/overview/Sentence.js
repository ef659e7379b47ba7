import { html } from '../html.js';
import { amount, ends, percent, plain } from '../format.js';
import { nameOf, t, unitOf } from '../texts.js';
import { Figure } from '../figure/Figure.js';
import { Light } from '../frame/Light.js';
import { tally } from './model.js';
import { paceWords } from './words.js';

/** The result first, in a sentence: 时间已过 75%：● 1 项快于序时 ▲ 2 项稍慢 ○ 1 项达标，差距最大的是… */
export function Sentence({ model, period, indicator }) {
  const rows = model.cards.map(card => card.row).filter(row => row?.verdict);
  const { first, last } = ends(period);
  const passed = first === 1 ? Math.round(last / 12 * 100) : null;
  const counts = tally(rows);
  return html`
    <p class="sentence" role="status">
      ${passed != null && html`<span>${passed === 100 ? t('time.over') : t('time.passed', passed)}</span>`}
      ${rows.length === 0 && html`<span class="muted">${t('nothing.judged')}</span>`}
      ${['ahead', 'slow', 'behind', 'met', 'missed'].filter(verdict => counts[verdict]).map(verdict => html`
        <${Light} key=${verdict} verdict=${verdict} text=${t(`tally.${verdict}`, counts[verdict])} />`)}
      <span class="muted">${worst(model, rows)}</span>
      <${Last} model=${model} indicator=${indicator} />
    </p>`;
}

// Of the regions that are compared, the one that the leader asks about first.
function Last({ model, indicator }) {
  const ranked = model.compared.filter(row => row.indicator === indicator.code && row.rank != null && row.completion != null);
  const last = ranked.sort((a, b) => a.completion - b.completion)[0];
  if (ranked.length < 2 || !['behind', 'slow', 'missed'].includes(last.verdict)) return null;
  return html`<${Figure} row=${last} measure=${last.pace == null ? 'completion' : 'pace'}>
    ${t('last', nameOf(indicator, true))} <b>${last.regionName}</b> ${percent(last.completion)}${last.pace != null
      && html` <span class="muted">${paceWords(last)}</span>`}<//>`;
}

function worst(model, rows) {
  const name = row => nameOf(model.indicators.find(item => item.code === row.indicator));
  const slow = rows.filter(row => row.pace < 0).sort((a, b) => a.pace - b.pace)[0];
  if (slow) return t('worst.pace', name(slow), plain(-slow.pace));
  const missed = rows.filter(row => row.verdict === 'missed' && row.gap != null).sort((a, b) => a.completion - b.completion)[0];
  if (!missed) return null;
  const size = Math.abs(missed.gap);
  return missed.unit === '%' ? t('worst.gap', name(missed), plain(size), t('points', ''))
    : t('worst.gap', name(missed), amount(size, missed.unit), ` ${unitOf(missed.unit)}`);
}


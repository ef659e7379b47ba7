import { html } from '../html.js';
import { exact, plain } from '../format.js';
import { english, t } from '../texts.js';

const tone = { exact: 'ok', rounded: 'ok', truncated: 'ok', 'rounded-operands': 'warn', mismatch: 'bad', contradiction: 'bad' };

/** What reports printed of this figure, against what follows from the ledger. */
export function Checks({ answer, measure }) {
  const rows = (answer?.status === 200 ? answer.body.items : []).filter(row => row.measure === measure && row.verdict !== 'contradiction');
  if (!rows.length) return null;
  return html`
    <h3>${t('checks')}</h3>
    ${rows.map((row, place) => html`
      <p class="step small" key=${place}>
        ${t('check.printed', row.source ?? '–', exact(row.declared))}${english() ? ', ' : '，'}${t('check.derived', row.derivedValue == null
          ? '–' : plain(row.derivedValue, Math.max(row.decimals ?? 2, 0)))}
        <b class=${tone[row.verdict] ?? 'muted'}> ${t(`verdict.of.${row.verdict}`)}</b>
      </p>`)}`;
}

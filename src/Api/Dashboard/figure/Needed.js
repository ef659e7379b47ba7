import { html } from '../html.js';
import { amount, periodLabel, plain } from '../format.js';
import { t, unitOf } from '../texts.js';

/** What the target still needs, in all and a month, in its unit; to the place before it in points, as places go by completion. */
export function Needed({ answer }) {
  const row = answer?.status === 200 ? answer.body.items[0] : null;
  if (!row?.target) return null;
  if (row.met) return html`<h3>${t('needed')}</h3><p>${t('needed.done')}</p>`;
  if (row.needed == null) return null;
  const inUnit = value => `${amount(value, row.unit)} ${unitOf(row.unit)}`;
  const told = [
    t('needed.total', periodLabel(row.target.period), inUnit(row.needed)),
    row.neededPerMonth != null && t('needed.month', inUnit(row.neededPerMonth)),
    row.neededForRank != null && t('needed.rank', t('points', plain(row.neededForRank))),
  ].filter(Boolean);
  return html`<h3>${t('needed')}</h3><p class="needed"><b>${told[0]}</b>${told.slice(1).map(text => ` · ${text}`)}</p>`;
}

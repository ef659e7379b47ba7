import { html } from '../html.js';
import { go } from '../address.js';
import { t } from '../texts.js';

/** A figure that opens to show where it comes from. Of a yearly indicator it is that of its year. */
export function Figure({ row, measure, children, on, className = '' }) {
  const period = row.flags?.find(flag => flag.startsWith('latest:'))?.slice(7) ?? on ?? null;
  const open = () => go({ figure: measure, of: row.indicator, at: row.region, on: period });
  return html`<button class="figure ${className}" title=${t('why')} onClick=${open}>${children}</button>`;
}

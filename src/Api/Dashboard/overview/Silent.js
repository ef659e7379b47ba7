import { html } from '../html.js';
import { comma, t } from '../texts.js';

/** One row for those who never reported anything; beside it, in the heat table, one of the same height. */
export const Silent = ({ rows, span, told }) => rows.length > 0 && html`
  <tr class="unranked silent"><td colspan=${span}>${told
    ? html`<span class="names" title=${rows.map(row => row.regionName).join(comma())}>
      ${t('silent', rows.length)}${rows.map(row => row.regionName).join(comma())}</span>`
    : html`<span class="names">${t('silent.short', rows.length)}</span>`}</td></tr>`;

import { useState } from 'preact/hooks';
import { html } from '../html.js';
import { addressOf, follow } from '../address.js';
import { nameOf, t, unitOf } from '../texts.js';

/** All indicators, those with figures first, to be found by any of their names. */
export function List({ all, chosen }) {
  const [text, find] = useState('');
  const wanted = text.trim().toLowerCase();
  const matches = item => !wanted || [item.code, item.name, item.nameEn, item.shortName, ...(item.aliases ?? [])]
    .some(name => name?.toLowerCase().includes(wanted));
  const found = all.filter(matches).sort((a, b) => (b.lastPeriod != null) - (a.lastPeriod != null));
  const reported = all.filter(item => item.lastPeriod).length;
  return html`
    <aside class="panel list">
      <h2>${t('indicators.all')}</h2>
      <input class="input-text" type="search" placeholder=${t('indicators.find')} aria-label=${t('indicators.find')} value=${text}
        onInput=${event => find(event.currentTarget.value)} />
      <p class="small muted" role="status">${t('indicators.reported', reported, all.length)}</p>
      <ul tabindex="-1">
        ${found.map(item => html`
          <li key=${item.code}><a href=${addressOf({ indicator: item.code, frequency: null })} onClick=${follow}
            aria-current=${item.code === chosen.code ? 'page' : null} class=${item.lastPeriod ? '' : 'muted'}>
            ${nameOf(item)} <span class="muted small">${unitOf(item.unit)}</span></a></li>`)}
      </ul>
    </aside>`;
}

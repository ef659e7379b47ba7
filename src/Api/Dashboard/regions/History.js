import { html } from '../html.js';
import { addressOf, follow } from '../address.js';
import { t } from '../texts.js';

/** What a region was called, what it stood under, whence it came and whither it went. */
export function History({ region, history }) {
  if (!history) return null;
  const life = item => [item.from ? t('regions.since', item.from) : null, item.to ? t('regions.until', item.to) : null]
    .filter(Boolean).join(' ') || t('regions.always');
  const link = item => html`<a href=${addressOf({ region: item.code })} onClick=${follow}>${item.name}</a>`;
  return html`
    <section class="panel">
      <h2>${t('regions.history')}</h2>
      <ul class="history">
        <li><span class="muted">${life(region)}</span> ${region.name}（${region.code}）</li>
        ${(history.names ?? []).length > 1 && history.names
          .map((name, place) => html`<li key=${`n${place}`}><span class="muted">${life(name)}</span> ${name.name}</li>`)}
        ${(history.parents ?? []).map((parent, place) =>
          html`<li key=${`p${place}`}><span class="muted">${life(parent)}</span><span>${t('regions.under', '')}${link(parent)}</span>
            </li>`)}
        ${(history.predecessors ?? [])
          .map(item => html`<li key=${`f${item.code}`}><span class="muted">${item.month ?? ''}</span><span>
            ${t('regions.from', '')}${link(item)}</span></li>`)}
        ${(history.successors ?? []).map(item =>
          html`<li key=${`t${item.code}`}><span class="muted">${item.month ?? ''}</span><span>${t('regions.into', '')}${link(item)}</span>
            </li>`)}
      </ul>
    </section>`;
}

import { useEffect, useState } from 'preact/hooks';
import { html } from '../html.js';
import { get } from '../api.js';
import { addressOf, follow } from '../address.js';
import { t } from '../texts.js';

/** Any region there is, by part of its name or code. */
export function Find() {
  const [text, find] = useState('');
  const [found, set] = useState(null);
  useEffect(() => {
    if (text.trim().length < 2) { set(null); return undefined; }
    const stop = new AbortController();
    const timer = setTimeout(() => get('/regions', { q: text.trim(), limit: 20, fields: 'code,name,level' }, { signal: stop.signal })
      .then(answer => set(answer.items), () => {}), 200);
    return () => { clearTimeout(timer); stop.abort(); };
  }, [text]);
  return html`
    <section class="panel list">
      <input class="input-text" type="search" placeholder=${t('regions.find')} aria-label=${t('regions.find')} value=${text}
        onInput=${event => find(event.currentTarget.value)} />
      ${found && html`<p class="small muted" role="status">${t('regions.found', found.length)}</p>
        <ul>${found.map(item => html`<li key=${item.code}><a href=${addressOf({ region: item.code })} onClick=${follow}>${item.name} <span
          class="muted small">${item.code} · ${t(`level.${item.level}`)}</span></a></li>`)}</ul>`}
    </section>`;
}

import { useState } from 'preact/hooks';
import { html } from '../html.js';
import { download } from '../api.js';
import { useRights } from '../session.js';
import { comma, nameOf, t } from '../texts.js';
import { useIndicators } from '../data/catalogue.js';
import { Problem } from '../frame/Problem.js';

/** An empty form for an indicator or the headline ones, in the key's scope. */
export function Template({ words }) {
  const all = useIndicators() ?? [];
  const rights = useRights();
  const [indicators, choose] = useState('');
  const [period, state] = useState(words.period ?? `${new Date().getFullYear()}`);
  const [asksTargets, ask] = useState(false);
  const [failure, fail] = useState(null);
  const get = event => {
    event.preventDefault();
    const within = words.region ?? rights?.scope?.[0] ?? '100000';
    download('/imports/template.xlsx', { indicators: indicators || words.cards.join(), within, period,
      targets: asksTargets || null }, 'indicators.xlsx')
      .then(() => fail(null), fail);
  };
  return html`
    <form class="panel template" onSubmit=${get}>
      <h2>${t('template')}</h2>
      <label class="field"><span>${t('template.indicators')}</span>
        <select class="input-text" value=${indicators} onChange=${event => choose(event.currentTarget.value)}>
          <option value="">${words.cards.map(code => nameOf(all.find(item => item.code === code) ?? { name: code }, true)).join(comma())}
            </option>
          ${all.map(item => html`<option key=${item.code} value=${item.code}>${nameOf(item)}</option>`)}
        </select></label>
      <label class="field"><span>${t('period')}</span><input class="input-text" value=${period} placeholder=${t('template.period')}
        onInput=${event => state(event.currentTarget.value)} /></label>
      <label class="check"><input type="checkbox" checked=${asksTargets} onChange=${event => ask(event.currentTarget.checked)} />
        ${t('template.targets')}</label>
      <button class="button">${t('template.get')}</button>
      <${Problem} failure=${failure} />
    </form>`;
}

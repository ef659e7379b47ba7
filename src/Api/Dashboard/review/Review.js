import { useEffect, useState } from 'preact/hooks';
import { html } from '../html.js';
import { get } from '../api.js';
import { addressOf, follow } from '../address.js';
import { moment, periodLabel } from '../format.js';
import { comma, language, t } from '../texts.js';
import { Tabs } from '../frame/Tabs.js';
import { Problem } from '../frame/Problem.js';
import { Batch } from './Batch.js';
import { One } from './One.js';

const states = ['waiting', 'returned', 'scheduled', 'approved', 'released', 'withdrawn'];

/** What waits for review, and one of it. */
export function Review({ words }) {
  const [state, choose] = useState('waiting');
  const [list, set] = useState(null);
  const [failure, fail] = useState(null);
  const [turn, again] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    get('/submissions', { state, limit: 200 }, { signal: stop.signal })
      .then(answer => { set(answer.items); fail(null); }, refused => refused.name === 'AbortError' || fail(refused));
    return () => stop.abort();
  }, [state, turn, language()]);
  const sorted = (list ?? []).slice().sort((a, b) => b.awaitsYou - a.awaitsYou);
  return html`
    <header class="head"><div class="head-title"><h1>${t('review.title')}</h1></div>
      <${Tabs} label=${t('state')} choices=${states.map(name => [name, t(`state.${name}`)])} chosen=${state} choose=${choose} /></header>
    <${Problem} failure=${failure} />
    <div class="two">
      <section class="panel queue">
        <h2>${t(`state.${state}`)} <span class="muted">${list ? list.length : ''}</span></h2>
        ${list && list.length === 0 && html`<p class="muted">${t('review.none')}</p>`}
        ${sorted.map(item => html`
          <a key=${item.id} href=${addressOf({ submission: item.id })} onClick=${follow}
            aria-current=${item.id === words.submission ? 'page' : null}>
            <b>${item.regions.map(region => region.name).join(comma())}</b> ${item.periods.map(periodLabel).slice(0, 2).join(comma())}
            <br /><span class="small">${item.indicators.map(indicator => indicator.name).slice(0, 3).join(comma())}</span>
            <br /><span class="small muted">
              ${[item.filledBy, moment(item.submitted), t('review.cells', item.cells), item.openQueries
                && t('review.open', item.openQueries)].filter(Boolean).join(' · ')}</span>
            ${item.awaitsYou && html` <span class="tag">${t('review.mine')}</span>`}
          </a>`)}
      </section>
      <div class="stack">
        ${state === 'waiting' && list && html`<${Batch} list=${list} changed=${() => again(turn + 1)} />`}
        ${words.submission
          ? html`<${One} key=${words.submission} id=${words.submission} changed=${() => again(turn + 1)} />`
          : html`<section class="panel"><p class="muted">${t('review.choose')}</p></section>`}</div>
    </div>`;
}

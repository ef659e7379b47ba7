import { useEffect, useState } from 'preact/hooks';
import { html } from '../html.js';
import { get } from '../api.js';
import { language, t } from '../texts.js';
import { Problem } from '../frame/Problem.js';
import { Write } from './Write.js';

const page = 30;

/** Every write, the newest first: who, when, from where, what it changed, and undo for who may. */
export function Changes({ words }) {
  const [list, set] = useState([]);
  const [next, more] = useState(null);
  const [failure, fail] = useState(null);
  const [turn, again] = useState(0);
  const read = cursor => get('/revisions', { limit: page, cursor }).then(answer => {
    set(before => (cursor ? [...before, ...answer.items] : answer.items));
    more(answer.next);
    fail(null);
  }, fail);
  useEffect(() => { read(null); }, [turn, language()]);
  return html`
    <header class="head"><div class="head-title"><h1>${t('changes.title')}</h1><p class="muted">${t('changes.lead')}</p></div></header>
    <${Problem} failure=${failure} />
    <section class="panel">
      ${list.map(write => html`<${Write} key=${write.revision} write=${write} isOpen=${`${write.revision}` === words.revision}
        undone=${() => again(turn + 1)} />`)}
      ${next && html`<p class="actions"><button class="button" onClick=${() => read(next)}>${t('changes.more')}</button></p>`}
    </section>`;
}

import { useEffect, useState } from 'preact/hooks';
import { html } from '../html.js';
import { go } from '../address.js';
import { get } from '../api.js';
import { moment } from '../format.js';
import { language, t } from '../texts.js';
import { Choice } from '../frame/Choice.js';
import { Problem } from '../frame/Problem.js';
import { Rows } from './Rows.js';
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
  const choices = [['', t('changes.since.none')],
    ...list.map(write => [`${write.revision}`, `${t('write', write.revision)} · ${moment(write.time)}`])];
  if (words.after && !choices.some(([code]) => code === words.after)) choices.push([words.after, t('write', words.after)]);
  return html`
    <header class="head"><div class="head-title"><h1>${t('changes.title')}</h1><p class="muted">${t('changes.lead')}</p></div></header>
    <${Problem} failure=${failure} />
    <section class="panel">
      <${Choice} label=${t('changes.since')} value=${words.after ?? ''} choices=${choices}
        choose=${after => go({ after: after || null })} />
      ${words.after && html`<h2 class="since">${t('changes.since.title', words.after)}</h2><${Rows} since=${Number(words.after)} />`}
    </section>
    <section class="panel">
      ${list.map(write => html`<${Write} key=${write.revision} write=${write} isOpen=${`${write.revision}` === words.revision}
        undone=${() => again(turn + 1)} />`)}
      ${next && html`<p class="actions"><button class="button" onClick=${() => read(next)}>${t('changes.more')}</button></p>`}
    </section>`;
}

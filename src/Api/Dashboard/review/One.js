import { useEffect, useState } from 'preact/hooks';
import { html } from '../html.js';
import { get, route, send } from '../api.js';
import { moment, periodLabel } from '../format.js';
import { may } from '../session.js';
import { colon, comma, language, t } from '../texts.js';
import { Problem } from '../frame/Problem.js';
import { Diff } from './Diff.js';
import { Queries } from './Queries.js';
import { Preview } from './Preview.js';
import { Decide } from './Decide.js';
import { Trail } from './Trail.js';

/** One submission: what it changes, beside what that makes of the figures, what was asked and answered, and the decision. */
export function One({ id, changed }) {
  const [item, set] = useState(null);
  const [failure, fail] = useState(null);
  const [done, tell] = useState(null);
  const read = () => get(`/submissions/${id}`).then(answer => { set(answer); }, fail);
  useEffect(() => { read(); }, [id, language()]);

  const act = async (action, body) => {
    fail(null);
    try {
      const receipt = await send(action === 'answers' ? 'PUT' : 'POST',
        route(`/submissions/${id}${action === 'answers' ? '' : `/${action}`}`, { lang: language() }), { json: body });
      if (action !== 'answers') tell(receipt.revision ? t('review.done.revision', receipt.revision)
        : t('review.done', t(`state.${receipt.state}`)));
      changed();
    } catch (refused) {
      // Somebody else may have been faster: what it is now is shown beside what was refused.
      fail(refused);
    }
    await read();
  };

  if (!item) return html`<${Problem} failure=${failure} />`;
  const people = ['filledBy', 'checkedBy', 'signedBy'].filter(role => item[role]).map(role => t(role, item[role]));
  const isOpen = item.state === 'waiting';
  return html`
    <section class="panel">
      <header class="panel-head">
        <h2>${item.regions.map(region => region.name).join(comma())} · ${item.periods.map(periodLabel).join(comma())}</h2>
        <span class="tag">${t(`state.${item.state}`)}${item.steps > 1 ? ` ${t('review.step', item.step, item.steps)}` : ''}</span></header>
      <p class="muted">${[...people, item.who, item.source, moment(item.submitted)].filter(Boolean).join(' · ')}</p>
      ${item.note && html`<p>“${item.note}”</p>`}
      ${item.comment && html`<p class="reason">${t('state.returned')}${colon()}${item.comment}</p>`}
      ${done && html`<p class="ok" role="status"><b>○ ${done}</b></p>`}
      <${Problem} failure=${failure} />
    </section>
    <${Diff} item=${item} />
    ${isOpen && may('submissions.review') && html`<${Preview} item=${item} />`}
    ${item.queries.length > 0 && html`<${Queries} queries=${item.queries}
      answer=${isOpen || item.state === 'returned' ? (numbers, text) => act('answers', { answers: [{ queries: numbers, answer: text }] })
        : null} />`}
    ${isOpen && html`<${Decide} item=${item} act=${act} />`}
    <${Trail} trail=${item.trail} />`;
}

import { html } from '../html.js';
import { moment } from '../format.js';
import { colon, t } from '../texts.js';
import { addressOf, follow } from '../address.js';
import { setKey } from '../session.js';

/** Bones at their final size: nothing jumps when the figures come. */
export const Loading = () => html`
  <div class="bones" role="status" aria-label=${t('loading')}>
    <p class="sentence"><span class="bone" /></p>
    <div class="cards">${[0, 1, 2, 3].map(place => html`<div class="card panel" key=${place} />`)}</div>
    <div class="board"><div class="panel ranking" /><div class="panel heat" /><div class="panel trend" /><div class="panel gaps" /></div>
  </div>`;

/** The first reading failed: why, and the way out. */
export function Failed({ failure, retry }) {
  if (failure.status === 401 || failure.status === 403) return html`<${Locked} failure=${failure} />`;
  const isLink = failure.status === 400 || failure.status === 404;
  return html`
    <section class="failed panel" role="alert">
      <h1>${t(isLink ? 'not.there' : 'failed.title')}</h1>
      ${failure.errors?.length > 0 ? failure.errors.map((error, place) => html`<p key=${place}>${error.message}</p>`)
        : failure.message && html`<p>${failure.message}</p>`}
      ${!failure.message && html`<p>${failure.status === 0 ? t('failed.network') : t('failed.server', failure.status)}</p>`}
      <p class="actions">
        <button class="button" onClick=${retry}>${t('retry')}</button>
        ${isLink && html`<a class="button" href="/" onClick=${follow}>${t('not.there.back')}</a>`}
      </p>
    </section>`;
}

const ended = new Set(['key-wrong', 'key-expired', 'key-revoked']);

export function Locked({ failure }) {
  const isFirst = failure.code === 'no-key-yet';
  if (ended.has(failure.code)) setKey(null);
  return html`
    <section class="failed panel" role="alert">
      <h1>${t(ended.has(failure.code) ? 'key.ended' : 'key.needed')}</h1>
      ${isFirst
        ? html`<p>${t('key.none')}</p><pre>dotnet Indicators.Api.dll keys create --name 局管理员 --role administrator --scope 100000</pre>`
        : html`<p>${failure.errors?.[0]?.message ?? failure.message ?? t('login.lead')}</p>`}
      <p class="actions"><a class="button primary" href=${addressOf({ view: 'login' })} onClick=${follow}>${t('view.login')}</a></p>
    </section>`;
}

/** The first of some reads that was refused, as a failure; null when none was. */
export function refusedOf(answers, names) {
  const answer = names.map(name => answers[name]).find(read => read && read.status !== 200);
  return answer ? { status: answer.status, message: answer.body.detail, errors: answer.body.errors ?? [],
    code: answer.body.errors?.[0]?.code } : null;
}

/** A refresh failed: the old figures stay, named as old. */
export const Stale = ({ readAt, failure, retry }) => html`
  <p class="stale" role="alert">
    <span>▲ ${t('stale', moment(readAt))}${failure.message ? colon() + failure.message
      : failure.status === 0 ? colon() + t('failed.network') : ''}</span>
    <button class="button" onClick=${retry}>${t('retry')}</button>
  </p>`;

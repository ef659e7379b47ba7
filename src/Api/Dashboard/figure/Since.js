import { html } from '../html.js';
import { go } from '../address.js';
import { exact, moment } from '../format.js';
import { t } from '../texts.js';
import { Choice } from '../frame/Choice.js';

/** What changed since a write: every input with its old and new value, and who wrote between. */
export function Since({ since, writes, words }) {
  const list = writes?.status === 200 ? writes.body.items : [];
  const choices = [['', t('since.none')], ...list
    .map(write => [`${write.revision}`, `${t('write', write.revision)} · ${moment(write.time)}`])];
  return html`
    <h3>${t('since')}</h3>
    <${Choice} label=${t('since.choose')} value=${words.since ?? ''} choices=${choices}
      choose=${revision => go({ since: revision || null }, { replace: true })} />
    ${since && (since.inputs.length
      ? since.inputs.map((input, place) => html`
        <section class="input" key=${place}>
          <p>${input.regionName} ${input.indicatorName} <span class="muted">${input.periodLabel}</span></p>
          <p>${t('since.was', valueOf(input.was))} → <b>${t('since.now', valueOf(input.now))}</b></p>
          ${input.writes.map(write => html`
            <p class="small muted" key=${write.revision}>
              ${[t('write', write.revision), moment(write.time), write.who, write.source, write.reason && t(`reason.${write.reason}`),
                write.note].filter(Boolean).join(' · ')}</p>`)}
        </section>`)
      : html`<p class="small muted">${t('since.same', since.revision)}</p>`)}`;
}

const valueOf = item => (item ? item.target ? exact(item.target.value) : item.value == null ? t('status.missing') : exact(item.value)
  : t('since.absent'));

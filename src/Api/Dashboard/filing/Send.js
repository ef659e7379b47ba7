import { html } from '../html.js';
import { t } from '../texts.js';

const people = ['filledBy', 'checkedBy', 'signedBy'];

/** Who answers for it; then it is written, or waits for review. */
export function Send({ persons, name, asksWho, isReady, isAnswered, isReviewed, review, check, send, isBusy }) {
  const submit = event => {
    event.preventDefault();
    send();
  };
  return html`
    <form class="panel send" onSubmit=${submit}>
      <h2>${t('send.title')}</h2>
      <div class="send-people">${people.map(role => html`
        <label class="field" key=${role}><span>${t(`send.${role}`)}${asksWho && role === 'filledBy'
          && html` <b class="warn">▲ ${t('send.asked')}</b>`}</span>
          <input class="input-text" maxlength="100" value=${persons[role] ?? ''}
            onInput=${event => name({ ...persons, [role]: event.currentTarget.value })} /></label>`)}</div>
      <label class="check"><input type="checkbox" checked=${isReviewed} onChange=${event => review(event.currentTarget.checked)}
        /> ${t('send.review')}</label>
      <p class="actions">
        <button class="button primary" disabled=${!isReady || isBusy}>${t('send')}</button>
        ${!isReady && html`<span class="small muted">${t('send.wait')}</span>`}
        ${!isAnswered && html`<button type="button" class="button" disabled=${isBusy} onClick=${check}>${t('send.again')}</button>`}
      </p>
    </form>`;
}

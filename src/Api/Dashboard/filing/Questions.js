import { html } from '../html.js';
import { t } from '../texts.js';

/** What is ambiguous is asked, and nothing is guessed. */
export function Questions({ questions, answers, reply }) {
  if (!questions.length) return null;
  const say = (id, text) => reply({ ...answers, [id]: text });
  return html`
    <section class="panel">
      <h2 class="warn">▲ ${t('questions')}</h2>
      <ul class="told">${questions.map(question => html`
        <li key=${question.id}>
          <code>${question.cell ?? ''}</code>
          <label class="field"><span>${question.text} ${question.optional && html`<span class="muted">${t('question.optional')}</span>`}
            </span>
            ${question.choices.length
              ? html`<select class="input-text" value=${answers[question.id] ?? ''}
                onChange=${event => say(question.id, event.currentTarget.value)}>
                  <option value="">—</option>${question.choices
                    .map((choice, place) => html`<option key=${choice} value=${choice}>${question.choiceNames[place]}</option>`)}</select>`
              : html`<input class="input-text" value=${answers[question.id] ?? ''}
                onInput=${event => say(question.id, event.currentTarget.value)} />`}
          </label>
        </li>`)}</ul>
    </section>`;
}

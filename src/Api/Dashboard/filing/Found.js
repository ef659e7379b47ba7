import { useState } from 'preact/hooks';
import { html } from '../html.js';
import { t } from '../texts.js';
import { Understanding } from './Understanding.js';
import { Faults } from './Faults.js';
import { Questions } from './Questions.js';
import { Facts } from './Facts.js';
import { Send } from './Send.js';

/** What a file was found to be: everything in it is a figure, a fault, a question, or ignored by name. */
export function Found({ answer, work, file }) {
  const [tables, correct] = useState(answer.understanding?.tables ?? []);
  const [answers, reply] = useState(work.said.answers ?? {});
  // Who filled it in is asked where people are named; what the foot of the form says stands there already.
  const [persons, name] = useState(work.said.persons
    ?? Object.fromEntries(Object.entries(answer.persons ?? {}).filter(([, said]) => said)));
  const [isReviewed, review] = useState(work.said.isReviewed ?? false);
  const questions = answer.questions.filter(question => question.id !== 'filledBy');
  const asksWho = questions.length < answer.questions.length;
  const [leftOut, leave] = useState(new Set(work.said.leaveOut));
  const decisions = {
    ...(answer.understanding && { understanding: { ...answer.understanding, tables } }),
    answers, leaveOut: [...leftOut],
  };
  const decide = isTried => work.decide(decisions, { answers, leaveOut: [...leftOut], persons, isReviewed }, isTried);
  const open = (asksWho && !persons.filledBy?.trim() ? 1 : 0)
    + questions.filter(question => !question.optional && !answers[question.id]).length;
  const wrong = answer.faults.filter(fault => !cellsOf(fault).every(cell => leftOut.has(cell)) || !cellsOf(fault).length).length;
  const { facts, faults, warnings } = answer.counts;
  // A file without a single figure is no file to send.
  const isNothing = answer.outcome === 'ready' && facts === 0;
  const verdict = isNothing ? 'behind' : { ready: 'met', questions: 'slow', faults: 'behind', refused: 'behind' }[answer.outcome];
  return html`
    <section class="panel found" role="status">
      <h2><span class=${verdict === 'met' ? 'ok' : verdict === 'slow' ? 'warn' : 'bad'}>
        ${verdict === 'met' ? '○' : verdict === 'slow' ? '▲' : '■'} ${t(isNothing ? 'outcome.nothing' : `outcome.${answer.outcome}`)}</span>
        <span class="muted"> ${file?.name} · ${t('counts', facts, faults, warnings, answer.counts.questions)}</span></h2>
    </section>
    <${Faults} faults=${answer.faults} leftOut=${leftOut} leave=${leave} mend=${work.mend} />
    <${Questions} questions=${questions} answers=${answers} reply=${reply} />
    ${answer.warnings.length > 0 && html`
      <section class="panel"><h2>${t('warnings')} <span class="muted small">${t('warnings.hint')}</span></h2>
        <ul class="told">${answer.warnings.slice(0, 100)
          .map((warning, place) => html`<li key=${place}><code>${warning.cell ?? ''}</code> <span><span
            class="warn">▲</span> ${warning.message}</span></li>`)}</ul></section>`}
    ${tables.length > 0 && html`<${Understanding} tables=${tables} correct=${correct} again=${() => decide(true)} />`}
    ${answer.counts.facts > 0 && html`<${Facts} answer=${answer} />`}
    ${answer.ignored.length > 0 && html`<${Ignored} ignored=${answer.ignored} count=${answer.counts.ignored} isOpen=${isNothing} />`}
    ${answer.outcome !== 'refused' && !isNothing
      && html`<${Send} persons=${persons} name=${name} asksWho=${asksWho} isReady=${open === 0 && wrong === 0}
      isAnswered=${answer.outcome === 'ready'} isReviewed=${isReviewed} review=${review}
      check=${() => decide(true)} send=${() => decide(false)} isBusy=${Boolean(work.busy)}
        />`}`;
}

const Ignored = ({ ignored, count, isOpen }) => html`
  <details class="panel understanding" open=${isOpen}>
    <summary><h2>${t('ignored')} <span class="muted small">${t('ignored.count', count)}</span></h2></summary>
    <ul class="told">${ignored.slice(0, 50)
      .map((item, place) => html`<li key=${place}><code>${item.cells}</code> <span>${item.message}</span></li>`)}</ul>
  </details>`;

/** The cells of the figures that a fault keeps from being stored. */
export const cellsOf = fault => (fault.cells?.length ? fault.cells : fault.cell ? [fault.cell] : []);

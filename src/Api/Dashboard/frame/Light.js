import { html } from '../html.js';
import { t } from '../texts.js';

export const tone = { ahead: 'ok', slow: 'warn', behind: 'bad', met: 'ok', missed: 'bad' };

const shapes = {
  ahead: html`<circle cx="8" cy="8" r="5.5" />`,
  slow: html`<path d="M8 2.5 14 13.5H2z" />`,
  behind: html`<path d="M3 3h10v10H3z" />`,
  met: html`<circle cx="8" cy="8" r="4.7" class="hollow" />`,
  missed: html`<path d="M3.5 3.5h9v9h-9z" class="hollow" />`,
};

/** A shape beside the colour: hollow where there is no pace, or the year is over. */
export const Shape = ({ verdict }) =>
  html`<svg class="shape ${tone[verdict]}" viewBox="0 0 16 16" aria-hidden="true">${shapes[verdict]}</svg>`;

export const Light = ({ verdict, text, shapeOnly }) => verdict && html`
  <span class="light ${tone[verdict]}">
    <${Shape} verdict=${verdict} /><span class=${shapeOnly ? 'word' : ''}>${text ?? t(`verdict.${verdict}`)}</span>
  </span>`;

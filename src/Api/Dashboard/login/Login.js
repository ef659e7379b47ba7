import { useState } from 'preact/hooks';
import { html } from '../html.js';
import { get, route } from '../api.js';
import { moment } from '../format.js';
import { key, setKey, setRights, useRights } from '../session.js';
import { comma, t } from '../texts.js';
import { table } from '../texts/table.js';
import { useAnswers } from '../data/useAnswers.js';
import { forget } from '../filing/useImport.js';
import { Problem } from '../frame/Problem.js';

/** A key is entered once a tab; what it may do is shown. */
export function Login({ refresh }) {
  const rights = useRights();
  const [text, type] = useState('');
  const [failure, fail] = useState(null);
  const enter = async event => {
    event.preventDefault();
    const before = key();
    setKey(text.trim());
    try {
      setRights(await get('/keys/self'));
      type('');
      fail(null);
      refresh();
    } catch (refused) {
      setKey(before);
      fail(refused);
    }
  };
  const leave = () => { forget(); setKey(null); setRights(null); refresh(); };
  return html`
    <header class="head"><div class="head-title"><h1>${t('login.title')}</h1><p class="muted">${t('login.lead')}</p></div></header>
    <div class="login">
      <form class="panel" onSubmit=${enter}>
        <label class="field"><span>${t('login.key')}</span>
          <input class="input-text" type="password" autocomplete="off" spellcheck=${false} required value=${text}
            onInput=${event => type(event.currentTarget.value)} /></label>
        <p class="actions"><button class="button primary">${t('login.in')}</button></p>
        <${Problem} failure=${failure} />
      </form>
      ${rights && html`<${Rights} rights=${rights} leave=${key() ? leave : null} />`}
    </div>`;
}

/** Codes by their names, as far as they can be read. */
function Scope({ codes }) {
  const { answers } = useAnswers(Object.fromEntries(codes.map(code => [code, route(`/regions/${code}`)])));
  return codes.map(code => answers?.answers[code]?.body?.name ?? code).join(comma());
}

function Rights({ rights, leave }) {
  if (!rights.name && !leave) return html`<section class="panel"><p>${t(rights.permissions.length > 5 ? 'login.open' : 'login.public')}</p>
    </section>`;
  const lines = [
    ['login.name', rights.name], ['login.owner', rights.owner],
    ['login.roles', rights.roles.map(role => t(`role.of.${role}`)).join(comma())],
    ['login.scope', rights.scope.length > 0 && html`<${Scope} codes=${rights.scope} />`],
    ['login.expires', rights.expires ? moment(rights.expires) : t('login.never')],
    ['login.may', rights.permissions.filter(name => table[`may.${name}`]).map(name => t(`may.${name}`)).join(comma())],
  ].filter(line => line[1]);
  return html`
    <section class="panel">
      <h2>${t('login.as')}</h2>
      <dl class="about">${lines.map(([name, text]) => html`<div key=${name}><dt>${t(name)}</dt><dd>${text}</dd></div>`)}</dl>
      ${leave && html`<p class="actions"><button class="button" onClick=${leave}>${t('login.out')}</button></p>`}
    </section>`;
}

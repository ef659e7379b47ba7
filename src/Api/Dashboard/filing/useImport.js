import { useState } from 'preact/hooks';
import { route, send } from '../api.js';
import { language } from '../texts.js';

const pollSeconds = 1;
const types = {
  csv: 'text/csv', tsv: 'text/tab-separated-values', txt: 'text/csv', ndjson: 'application/x-ndjson',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', xls: 'application/vnd.ms-excel',
};

const typeOf = name => types[name.split('.').at(-1).toLowerCase()] ?? 'application/octet-stream';

// The service keeps no decision between two readings: what was said is kept here, and sent with each.
const nothing = { answer: null, busy: null, failure: null, file: null, turn: 0, said: {} };

const named = persons => Object.fromEntries(Object.entries(persons ?? {}).map(([role, name]) => [role, name.trim()]));

/** An import on its way: tried first, decided on, and stored only when it is sent. */
export function useImport() {
  const [state, set] = useState(nothing);
  const run = async (file, said, ask) => {
    set(before => ({ ...before, file, said, busy: {}, failure: null }));
    try {
      let answer = await ask();
      while (answer.outcome == null) {
        set(before => ({ ...before, busy: answer.progress ?? {} }));
        await new Promise(done => setTimeout(done, pollSeconds * 1000));
        answer = await send('GET', route(`/imports/${answer.id}`, { lang: language() }));
      }
      set(before => ({ ...before, answer, busy: null, failure: null, turn: before.turn + 1 }));
    } catch (failure) {
      set(before => ({ ...before, busy: null, failure }));
    }
  };
  const words = (said, isTried) =>
    ({ dryRun: isTried || null, submit: (!isTried && said.isReviewed) || null, lang: language(), ...named(said.persons) });
  return {
    ...state,
    upload: file => run(file, {}, () => send('POST', route('/imports', words({}, true)), { body: file, type: typeOf(file.name) })),
    decide: (decisions, said, isTried) =>
      run(state.file, said, () => send('PUT', route(`/imports/${state.answer.id}`, words(said, isTried)), { json: decisions })),
    clear: () => set(nothing),
  };
}

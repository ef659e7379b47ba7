import { useState } from 'preact/hooks';
import { route, send } from '../api.js';
import { language } from '../texts.js';

const pollSeconds = 1;
const types = {
  csv: 'text/csv', tsv: 'text/tab-separated-values', txt: 'text/csv', ndjson: 'application/x-ndjson',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', xls: 'application/vnd.ms-excel',
};

const typeOf = name => types[name.split('.').at(-1).toLowerCase()] ?? 'application/octet-stream';

/** An import on its way: tried first, decided on, and stored only when it is sent. */
export function useImport() {
  const [state, set] = useState({ answer: null, busy: null, failure: null, file: null, turn: 0 });
  const run = async (file, ask) => {
    set(before => ({ ...before, file, busy: {}, failure: null }));
    try {
      let answer = await ask();
      while (answer.outcome == null) {
        set(before => ({ ...before, busy: answer.progress ?? {} }));
        await new Promise(done => setTimeout(done, pollSeconds * 1000));
        answer = await send('GET', route(`/imports/${answer.id}`, { lang: language() }));
      }
      set(before => ({ answer, busy: null, failure: null, file, turn: before.turn + 1 }));
    } catch (failure) {
      set(before => ({ ...before, busy: null, failure }));
    }
  };
  const words = (persons, isTried) => ({ dryRun: isTried || null, lang: language(), ...persons });
  return {
    ...state,
    upload: file => run(file, () => send('POST', route('/imports', words({}, true)), { body: file, type: typeOf(file.name) })),
    decide: (decisions, persons, isTried) =>
      run(state.file, () => send('PUT', route(`/imports/${state.answer.id}`, words(persons, isTried)), { json: decisions })),
    clear: () => set({ answer: null, busy: null, failure: null, file: null, turn: 0 }),
  };
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { newestWrite, query } from '../api.js';
import { language } from '../texts.js';

// What depends on the day, such as what is late, is asked for again even where nothing was written.
const longestMinutes = 10;

/**
 * Answers to named reads, read anew when they change, and each so many seconds where anything was written. Those of before stay until
 * there are others, and when a refresh fails: failure is set then, and readAt says of when they are. An answer that was overtaken is
 * dropped.
 * @param {{ every?: number, headOf?: (answers) => number }} options headOf tells the newest write that the answers know of.
 */
export function useAnswers(reads, { every = null, headOf = null } = {}) {
  const name = JSON.stringify(reads) + language();
  const [state, set] = useState({ answers: null, failure: null, readAt: null, name: null });
  const [turn, again] = useState(0);
  const latest = useRef();
  latest.current = reads;

  useEffect(() => {
    const stop = new AbortController();
    let timer = null;
    let known = null;
    let asked = 0;
    const isNew = async () => !known || !headOf || Date.now() - asked > longestMinutes * 60_000
      || await newestWrite({ signal: stop.signal }) !== headOf(known.answers);
    const read = async () => {
      try {
        if (await isNew()) {
          known = await query(latest.current, { signal: stop.signal, known });
          asked = Date.now();
        }
        set({ answers: { ...known, of: latest.current }, failure: null, readAt: new Date(), name });
      } catch (failure) {
        if (failure.name === 'AbortError') return;
        set(before => ({ ...before, failure }));
      }
      if (every && !stop.signal.aborted) timer = setTimeout(read, every * 1000);
    };
    read();
    return () => { stop.abort(); clearTimeout(timer); };
  }, [name, every, turn]);

  return { ...state, retry: () => again(turn + 1), isCurrent: state.name === name };
}

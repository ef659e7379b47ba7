import { useEffect, useState } from 'preact/hooks';
import { html } from '../html.js';
import { go } from '../address.js';
import { findPlace } from '../data/place.js';
import { useRights } from '../session.js';
import { Empty } from '../overview/Empty.js';
import { Header } from './Header.js';
import { Failed, Loading } from './States.js';

const pollSeconds = 5;

/** Where the address does not say which region and period: those that have figures. Polls an empty service until it has some. */
export function Home({ words, settings }) {
  const rights = useRights();
  const [state, set] = useState({});
  const [turn, again] = useState(0);
  useEffect(() => {
    if (!rights) return undefined;
    let timer = null;
    let left = false;
    const look = () => findPlace(words, settings, rights).then(place => {
      if (left) return;
      if (place) go(place, { replace: true });
      else {
        set({ isEmpty: true });
        timer = setTimeout(look, pollSeconds * 1000);
      }
    }, failure => left || set({ failure }));
    look();
    return () => { left = true; clearTimeout(timer); };
  }, [rights, turn]);
  const head = html`<${Header} words=${words} />`;
  if (state.failure) return html`${head}<${Failed} failure=${state.failure} retry=${() => { set({}); again(turn + 1); }} />`;
  return html`${head}${state.isEmpty ? html`<${Empty} words=${words} everywhere />` : html`<${Loading} />`}`;
}

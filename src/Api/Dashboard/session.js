// A key lives in this tab only, and never in the address.
import { useEffect, useState } from 'preact/hooks';

const place = 'indicators-key';
const changed = new EventTarget();
let rights = null;

export const key = () => sessionStorage.getItem(place);

export function setKey(text) {
  if (text) sessionStorage.setItem(place, text);
  else sessionStorage.removeItem(place);
}

/** What /keys/self says; null while it is not known. */
export function setRights(next) {
  rights = next;
  changed.dispatchEvent(new Event('rights'));
}

export function useRights() {
  const [current, set] = useState(rights);
  useEffect(() => {
    const listen = () => set(rights);
    changed.addEventListener('rights', listen);
    listen();
    return () => changed.removeEventListener('rights', listen);
  }, []);
  return current;
}

export const may = permission => rights?.permissions?.includes(permission) ?? false;

const CHANNEL = 'shuqiao.session';
const DOUBT = 'doubt';

const channel = new BroadcastChannel(CHANNEL);
const here = new EventTarget();

/** The server took somebody for a stranger: the session may be over. */
export function doubtSession(): void {
  here.dispatchEvent(new Event(DOUBT));
}

/** Signing in or out in one tab concerns every other one. */
export function tellOtherTabs(): void {
  channel.postMessage(DOUBT);
}

/** Calls back when the session has to be asked for again; gives back how to stop that. */
export function onSessionDoubt(listener: () => void): () => void {
  here.addEventListener(DOUBT, listener);
  channel.addEventListener('message', listener);
  return () => {
    here.removeEventListener(DOUBT, listener);
    channel.removeEventListener('message', listener);
  };
}

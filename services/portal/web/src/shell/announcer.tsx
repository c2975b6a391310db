import { useRouteFocus } from './use-route-focus.ts';

/** Tells those who hear the page that another one is shown. */
export function Announcer() {
  return (
    <div className="visually-hidden" role="status">
      {useRouteFocus()}
    </div>
  );
}

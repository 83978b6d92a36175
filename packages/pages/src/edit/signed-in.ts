/** The page to which the identity provider leads back, in a window of its own. It hands the answer to the page that began and keeps nothing. */
import {handOver} from './sign-in/answer-channel.ts';

const {search, pathname} = location;
// Before anything else: the code stands in no address from here on.
history.replaceState(null, '', pathname);

handOver(search, () => {
  document.querySelector('#said')!.textContent =
    'That is all here. Close this window and go back to the page on which you began.';
  close();
});

// One stream per tab: the server says what changed, htmx fetches the figures anew. Closed while the tab is hidden.
(() => {
  const state = document.getElementById('live-state');
  const words = document.getElementById('live-words');
  const guide = document.getElementById('guide');
  let stream = null;
  let pending = 0;

  const show = (name) => {
    state.dataset.state = name;
    words.textContent = state.dataset[name];
  };

  // At most one refresh in 400 ms, whatever the number of signals.
  const changed = () => {
    if (!pending) {
      pending = setTimeout(() => {
        pending = 0;
        htmx.trigger(document.body, 'canbo:changed');
      }, 400);
    }
  };

  const open = () => {
    if (stream || document.hidden) return;
    const unit = document.getElementById('figures')?.dataset.unit;
    stream = new EventSource('/live' + (unit ? '?unit=' + encodeURIComponent(unit) : ''));
    stream.onopen = () => show('open');
    stream.onerror = () => {
      show('lost');
      if (stream.readyState === EventSource.CLOSED) {
        close();
        setTimeout(open, 5000);
      }
    };
    stream.addEventListener('change', changed);
    stream.addEventListener('reset', changed);
  };

  const close = () => {
    if (stream) stream.close();
    stream = null;
  };

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      close();
      show('paused');
    } else {
      show('connecting');
      open();
      changed();
    }
  });
  addEventListener('pagehide', close);

  // The other language on the same page: the rest of the address stays.
  const language = document.getElementById('language');
  const address = new URL(location.href);
  if (address.searchParams.has('continue')) { // left behind by signing in
    address.searchParams.delete('continue');
    history.replaceState(null, '', address.pathname + address.search);
  }
  address.searchParams.set('lang', language.hreflang);
  language.href = address.pathname + address.search;

  if (guide) {
    guide.hidden = localStorage.getItem('canbo-guide') === 'closed';
    document.getElementById('guide-close').addEventListener('click', () => {
      guide.hidden = true;
      localStorage.setItem('canbo-guide', 'closed');
      document.getElementById('main').focus();
    });
  }
  if (document.getElementById('figures')) open(); else state.hidden = true;
})();

// Boot script of every page: decides when the page becomes interactive. Until then, and after any
// failure, the page stays a plain document.
(() => {
  const root = document.documentElement;
  // A page that was saved while it was interactive begins anew.
  for (const state of ['ready', 'failed', 'loading', 'slow', 'waiting', 'lost']) delete root.dataset[state];
  root.dataset.booted = '';
  const remembered = {
    get: () => { try { return localStorage.language; } catch { return null; } },
    set: (code) => { try { localStorage.language = code; } catch { /* not remembered, nothing lost */ } },
  };

  // A view transition that the browser skips is no error.
  for (const turn of ['pageswap', 'pagereveal']) {
    addEventListener(turn, ({ viewTransition }) => {
      for (const part of ['ready', 'finished']) viewTransition?.[part].catch(() => {});
    });
  }
  // The chosen language is remembered for the page that chooses the language.
  addEventListener('click', (event) => {
    const link = event.target.closest?.('a[hreflang]');
    if (link) remembered.set(link.hreflang);
  }, true);
  // Fixed texts are copied and shared without the app. The button's attribute holds the text, since
  // the text on the page may be a machine's translation; the row's status holds the messages.
  if (navigator.share) root.dataset.shares = '';
  const copiedByCommand = (text) => {
    const field = document.createElement('textarea');
    const before = document.activeElement;
    field.value = text;
    field.className = 'unseen';
    field.readOnly = true;
    document.body.append(field);
    field.select();
    let copied = false;
    try { copied = document.execCommand('copy'); } catch { /* refused */ }
    field.remove();
    before?.focus({ preventScroll: true });
    return copied;
  };
  const copied = async (text) => {
    try {
      // Some clipboards never answer: after two seconds the copy counts as refused.
      const late = new Promise((_, refuse) => { setTimeout(refuse, 2000); });
      await Promise.race([navigator.clipboard.writeText(text), late]);
      return true;
    } catch {
      return copiedByCommand(text);
    }
  };
  addEventListener('click', async ({ target }) => {
    const button = target.closest?.('[data-copies], [data-share-sheet]:not([data-of-app])');
    if (!button) return;
    const row = button.closest('.row');
    const status = row.querySelector('[role=status]');
    const text = row.querySelector('[data-copies]').dataset.copies;
    const say = (what) => { status.textContent = status.dataset[what]; };
    // The status is emptied first, so that a second copy is announced like the first.
    status.textContent = '';
    delete status.dataset.copied;
    if (!button.dataset.copies) {
      // Some apps of the share sheet lose a text. So it is copied to the clipboard, too: by the
      // command, which is done before the window loses the focus.
      if (!copiedByCommand(text)) copied(text);
      try { await navigator.share({ text }); } catch (error) {
        // A person who closes the sheet needs no message.
        if (error.name !== 'AbortError') say('unshared');
      }
      return;
    }
    const done = await copied(text);
    status.dataset.copied = done;
    say(done ? 'done' : 'refused');
    const post = button.closest('article, section')?.querySelector('[data-post]');
    if (!done && post) getSelection().selectAllChildren(post);
  }, true);
  // The folded part with the address's target is unfolded: not all engines do so by themselves.
  const unfold = () => {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { /* no address of ours */ }
    const spot = id && document.getElementById(id);
    const folded = spot && spot.closest('details:not([open])');
    if (!folded) return;
    folded.open = true;
    spot.scrollIntoView();
  };
  unfold();
  addEventListener('hashchange', unfold);
  // Folded parts are printed open: here for engines in which a style sheet cannot do so.
  if (!CSS.supports('selector(::details-content)')) {
    let folded = [];
    addEventListener('beforeprint', () => {
      folded = [...document.querySelectorAll('details:not([open], .make)')];
      for (const part of folded) part.open = true;
    });
    addEventListener('afterprint', () => { for (const part of folded) part.open = false; });
  }
  if (!root.dataset.content) {
    // A page without an app: the page that chooses the language, or the page for unknown addresses.
    const chooser = root.dataset.page === 'chooser';
    const links = [...document.querySelectorAll('a[hreflang]')];
    const to = (tag) => links.find((a) => `${tag}-`.startsWith(`${a.hreflang}-`));
    const link = chooser && to(remembered.get());
    if (link) location.replace(link.href);
    // Where none was chosen yet, the first of the browser's languages that the site has stands out.
    const best = chooser && navigator.languages.map(to).find(Boolean);
    if (best) best.parentNode.dataset.best = '';
    root.dataset.ready = 'true';
    return;
  }

  const here = () => String(location).split('#')[0];
  let stays = here();
  const failed = () => {
    stays = here();
    root.dataset.failed = 'true';
    delete root.dataset.ready;
  };
  if (!window.WebAssembly?.instantiate) return failed();
  const ours = (node) => node.closest?.('#campaign-app');

  // The remains of a failed app would take clicks and lead nowhere.
  addEventListener('click', (event) => {
    if (root.dataset.failed && ours(event.target)) event.stopImmediatePropagation();
  }, true);
  // Without a running app, a history step that an app has made changes the address, but not the
  // page: the page is loaded anew.
  addEventListener('popstate', (event) => {
    if (root.dataset.ready) return;
    event.stopImmediatePropagation();
    if (here() !== stays) location.reload();
  });
  // Without a running app, such a step also needs its scroll position: it is read here, and saved
  // for the next time.
  if (root.dataset.use === 'reading' && typeof history.state === 'number') {
    const spot = `s${history.state}`;
    const spots = () => JSON.parse(sessionStorage.spots);
    history.scrollRestoration = 'auto';
    try { scrollTo(0, spots()[spot] ?? scrollY); } catch { /* none is kept */ }
    addEventListener('pagehide', () => {
      if (root.dataset.ready) return;
      try { sessionStorage.spots = JSON.stringify({ ...spots(), [spot]: scrollY }); } catch { /* none is kept */ }
    });
  }
  // The app's router gets clicks on the app's links, and on no others in the document.
  let asked = '';
  let forget;
  addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node.localName === 'a');
    if (!link) return;
    // After a page's files did not come, links load documents.
    if (!ours(link) || root.dataset.lost) return event.stopImmediatePropagation();
    asked = link.href;
    clearTimeout(forget);
    forget = setTimeout(() => { asked = ''; }, 3000);
  });

  const files = new Map();
  // After a trap, no state of the app can be trusted, so the app has failed. While the app starts,
  // any error of its files counts as well. Errors of other scripts do not count.
  const trap = (error) => {
    const starting = !root.dataset.ready && [...files.keys()].some((file) => error?.stack?.includes?.(file));
    if (!starting && !(error instanceof WebAssembly.RuntimeError)) return;
    failed();
    // The requested page is loaded as a document.
    if (asked) location.assign(asked);
  };
  addEventListener('error', (event) => trap(event.error));
  addEventListener('unhandledrejection', (event) => trap(event.reason));

  // Promise of a compiled module. It is compiled from its bytes where the server sends another
  // type.
  const compiled = (answer) => (answer.headers.get('Content-Type') === 'application/wasm' && WebAssembly.compileStreaming
    ? WebAssembly.compileStreaming(answer)
    : answer.arrayBuffer().then((bytes) => WebAssembly.compile(bytes)));
  // Promise of a file's text, or of its compiled module. The file's name holds the hash of its
  // bytes, which the browser checks. A file is requested once, a second time if it does not come,
  // and anew when it is needed again after that.
  const file = (address) => {
    if (!files.has(address)) {
      const hash = address.match(/[0-9a-f]{64}/)[0].match(/../g).map((byte) => parseInt(byte, 16));
      const integrity = `sha256-${btoa(String.fromCharCode(...hash))}`;
      // The second request bypasses the browser's cache, which may hold other bytes.
      const ask = (cache) => fetch(address, { priority: 'low', integrity, cache });
      const read = ask('default').catch(() => ask('reload')).then((answer) => (address.endsWith('.wasm') ? compiled(answer) : answer.text()));
      files.set(address, read);
      // The error reaches everyone who waits for the file; here it only clears the entry.
      read.catch(() => { files.delete(address); });
    }
    return files.get(address);
  };
  // The build writes here the addresses of the script and the module that every page needs, and of
  // each part's files.
  const program = {};
  let started = false;
  let leaving = false;
  addEventListener('pagehide', () => { leaving = true; });
  addEventListener('pageshow', () => { leaving = false; });
  const start = async () => {
    if (started) return;
    started = true;
    root.dataset.loading = root.dataset.use;
    const late = setTimeout(() => { root.dataset.slow = 'true'; }, 20000);
    try {
      const part = root.dataset.app;
      const [content, ...more] = root.dataset.content.split(' ');
      // All files are requested at once, in no order.
      const { glue, wasm, parts } = program;
      for (const address of [glue, wasm, ...parts[part] ?? [], content, ...more]) file(address);
      // The script is checked, and in the browser's cache, before it is imported.
      await file(glue);
      const app = await import(glue);
      app.loadBy(file);
      await app.default({ module_or_path: file(wasm) });
      if (!await app.start(await file(content), file, app.files)) return failed();
      app.take_over();
    } catch {
      // Files that do not come because the page is being left are no failure. The page may be shown
      // again, and the app then starts.
      if (!asked && !leaving) return failed();
      started = false;
      clearTimeout(late);
      delete root.dataset.loading;
    }
  };

  // Ways to decide when the app starts: each listens for a first sign, or waits for a moment.
  const ways = {
    // The app starts once the page has been drawn.
    drawn: () => {
      const after = () => setTimeout(start);
      if (document.hidden) after();
      else requestAnimationFrame(after);
      // Some windows are never drawn.
      setTimeout(start, 1000);
    },
    // The app starts when somebody turns to a control other than a link, unfolds a part that the
    // app fills, or walks the road by arrow keys. A control that waits for the app is disabled, so
    // its pointer events reach the element around it.
    control: () => {
      const control = ':is(button, input, select, textarea, label):not([data-copies], [data-share-sheet]:not([data-of-app]))';
      const turned = ({ type, target }) => {
        const waits = type !== 'pointerover' && !target.matches('#campaign-app, main') && target.querySelector?.(':disabled');
        if (ours(target) && (target.closest(control) || waits)) start();
      };
      for (const sign of ['pointerover', 'pointerdown', 'focusin']) addEventListener(sign, turned);
      addEventListener('toggle', ({ target }) => { if (target.matches('.make, .picker')) start(); }, true);
      addEventListener('keydown', ({ key, target }) => { if (/^Arrow/.test(key) && target.closest('.road')) start(); });
    },
    // The app starts when somebody touches a link to another page of this language, or points at it
    // for a moment.
    link: () => {
      let pointing;
      const towards = ({ target }) => {
        const link = target.closest?.('a[href]:not([hreflang], [rel~=external], [download])');
        return link && ours(link) && link.origin === location.origin && link.href.split('#')[0] !== here();
      };
      addEventListener('pointerover', (event) => {
        clearTimeout(pointing);
        if (towards(event)) pointing = setTimeout(start, 65);
      });
      addEventListener('pointerdown', (event) => { if (towards(event)) start(); });
    },
  };
  // Pages for reading are complete without the app, tools are not. On a metered or slow connection
  // no file is loaded before it is needed.
  const policy = {
    reading: { good: [ways.control, ways.link], slow: [ways.control] },
    tool: { good: [ways.drawn], slow: [ways.control] },
  };
  const connection = navigator.connection;
  const line = connection?.saveData || /2g$/.test(connection?.effectiveType) ? 'slow' : 'good';
  for (const way of policy[root.dataset.use][line]) way();
})();

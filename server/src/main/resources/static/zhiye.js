// Everything that pages can do beyond HTML. Each part looks for its data attribute; without this file every page still works.
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const words = (key, ...args) => (document.getElementById('words')?.dataset[key] ?? '').replace(/\{(\d)\}/g, (_, i) => args[i] ?? '');
  const script = { 'X-Requested-With': 'zhiye' };
  const node = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  // -- errors: the summary gets the focus; its links lead into the field
  const errors = within => within.querySelector('[data-errors]')?.focus();
  document.addEventListener('click', event => {
    const link = event.target.closest('[data-errors] a[href^="#"]');
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    const shown = field.type === 'hidden' ? field.closest('.field')?.querySelector('input:not([type=hidden]), select, textarea') : field;
    (shown ?? field).focus({ preventScroll: true });
    ((shown ?? field).closest('.field, fieldset') ?? field).scrollIntoView({ block: 'start' });
  });
  const problem = (field, text) => {
    const place = document.getElementById(field.id + '-error');
    if (!place) return;
    place.textContent = text;
    place.hidden = !text;
    if (text) field.setAttribute('aria-invalid', 'true'); else field.removeAttribute('aria-invalid');
    field.closest('.field')?.classList.toggle('bad', !!text);
  };

  // -- a form is sent once, however often the button is pressed
  const guard = event => {
    const form = event.target;
    if (event.defaultPrevented || form.method === 'get' || form.method === 'dialog' || form.target === '_blank') return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = '1';
    const button = event.submitter;
    if (button) { button.setAttribute('aria-disabled', 'true'); button.setAttribute('aria-busy', 'true'); }
    if (form.dataset.download === undefined) setTimeout(() => release(form), 20000); else setTimeout(() => release(form), 3000);
  };
  const release = form => {
    delete form.dataset.sent;
    all('[aria-busy]', form).forEach(button => { button.removeAttribute('aria-busy'); if (!button.dataset.until) button.removeAttribute('aria-disabled'); });
  };
  addEventListener('submit', guard);
  addEventListener('pageshow', event => { if (event.persisted) all('form').forEach(release); });
  document.addEventListener('click', event => { if (event.target.closest('button[aria-disabled=true]')) event.preventDefault(); }, true);

  // -- a page that came as an answer to a script takes the place of this one
  const show = html => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const main = page.querySelector('main');
    if (!main) return false;
    document.querySelector('main').replaceWith(main);
    document.title = page.title;
    wake(main);
    scrollTo(0, 0);
    return true;
  };

  // -- drafts: each changed field is saved by itself
  // a page that waits for a phone: the server says when it has to turn; where it sends no events, the page asks by itself
  const turns = part => {
    const turn = () => location.reload();
    if (!window.EventSource) { setTimeout(turn, 4000); return; }
    const events = new EventSource(part.dataset.turn);
    events.addEventListener('turn', () => { events.close(); turn(); });
    events.addEventListener('error', () => { if (events.readyState === EventSource.CLOSED) setTimeout(turn, 4000); });
    addEventListener('pagehide', () => events.close());
  };

  const autosave = form => {
    const line = form.querySelector('[data-saved]') ?? form.insertBefore(node('p', { class: 'autosave', role: 'status' }), form.firstChild);
    const waiting = new Map();
    let working = false, delay = 2000, timer;
    const say = text => { if (line.textContent !== text) line.textContent = text; };
    const valuesOf = name => all('input, select, textarea', form).filter(f => f.name === name && f.type !== 'file' && f.type !== 'password')
      .filter(f => !['checkbox', 'radio'].includes(f.type) || f.checked).map(f => f.value);
    // how a field stood when this window last had it from the server: another window's change shows by it
    const marks = name => {
      const all = form.elements.base.value.split(' '), is = mark => mark.startsWith(name + ':');
      return { mine: all.find(is) ?? '', others: all.filter(mark => !is(mark)) };
    };
    const body = (name, values) => {
      const data = new URLSearchParams({ _csrf: form.elements._csrf?.value ?? '', field: name });
      if (form.elements.base) data.append('base', marks(name).mine);
      values.forEach(value => data.append('value', value));
      return data;
    };
    const work = async () => {
      if (working || !waiting.size) return;
      working = true;
      clearTimeout(timer);
      const [name, values] = waiting.entries().next().value;
      say(words('saving'));
      try {
        const answer = await fetch(form.dataset.autosave, { method: 'POST', body: body(name, values), headers: script, redirect: 'manual', keepalive: true });
        if (answer.status === 401 || answer.status === 403 || answer.type === 'opaqueredirect') { session.over(); throw 0; }
        if (answer.status === 410) { waiting.clear(); location.assign(await answer.text()); return; }
        if (answer.status === 409) {
          // stays as typed here; the person decides when the form is sent
          waiting.delete(name);
          const said = await answer.text();
          for (const field of [form.elements[name], form.elements[name + 'Typed']].flat()) if (field?.id) problem(field, said);
          say(said);
          working = false;
          work();
          return;
        }
        if (!answer.ok) throw 0;
        const told = (await answer.text()).trim();
        if (waiting.get(name) === values) waiting.delete(name);
        const mark = answer.headers.get('X-Mark');
        if (mark && form.elements.base) form.elements.base.value = [...marks(name).others, mark].join(' ');
        delay = 2000;
        say(words('saved', /^\d\d:\d\d$/.test(told) ? told : new Date().toTimeString().slice(0, 5)));
        working = false;
        work();
      } catch {
        working = false;
        say(words(navigator.onLine ? 'unsaved' : 'offline'));
        timer = setTimeout(work, delay);
        delay = Math.min(delay * 2, 30000);
      }
    };
    const changed = event => {
      const { name, type } = event.target;
      if (!name || type === 'file' || type === 'password' || event.target.closest('[data-nosave]')) return;
      waiting.set(name, valuesOf(name));
      work();
    };
    form.addEventListener('change', changed);
    addEventListener('online', work);
    session.again.push(work);
    form.addEventListener('submit', () => waiting.clear());
    addEventListener('beforeunload', event => { if (waiting.size) event.preventDefault(); });
  };

  // -- the log-in: warns before it ends, says when it has, and lets the page go on afterwards
  const session = { again: [], over() {} };
  const watch = dialog => {
    const channel = 'BroadcastChannel' in window ? new BroadcastChannel('zhiye-session') : null;
    const part = name => dialog.querySelector(`[data-${name}]`);
    let end = 0, ended = false;
    const begin = seconds => { end = Date.now() + seconds * 1000; };
    const face = kind => {
      part('soon').hidden = kind !== 'soon'; part('over').hidden = kind !== 'over'; part('other').hidden = kind !== 'other';
      part('stay').hidden = kind !== 'soon'; part('login').hidden = kind === 'soon';
      if (!dialog.open) dialog.showModal();
    };
    const alive = ping => {
      if (ping.account !== dialog.dataset.account) { ended = true; face('other'); return; }
      all('input[name=_csrf]').forEach(field => { field.value = ping.token; });
      begin(ping.seconds);
      ended = false;
      if (dialog.open) dialog.close();
      channel?.postMessage({ account: ping.account, seconds: ping.seconds });
      session.again.forEach(work => work());
    };
    const ping = async () => {
      try {
        const answer = await fetch('/session/ping', { headers: script, redirect: 'manual' });
        if (answer.ok) alive(await answer.json());
        else if (answer.status === 401 || answer.type === 'opaqueredirect') session.over();
      } catch { /* offline: the next look decides */ }
    };
    session.over = () => { ended = true; end = 0; face('over'); };
    const clock = () => {
      if (ended) return;
      const left = Math.round((end - Date.now()) / 1000);
      if (left <= 0) { ended = true; ping(); return; }
      if (left > 120) { if (dialog.open) dialog.close(); return; }
      const text = left > 60 ? words('minutes', Math.ceil(left / 60)) : words('seconds', left <= 10 ? left : Math.ceil(left / 10) * 10);
      if (part('left').textContent !== text) part('left').textContent = text;
      if (!dialog.open && !dialog.dataset.closed) face('soon');
    };
    begin(Number(dialog.dataset.seconds));
    part('stay').addEventListener('click', ping);
    part('close').addEventListener('click', () => { dialog.dataset.closed = '1'; dialog.close(); });
    dialog.addEventListener('cancel', () => { dialog.dataset.closed = '1'; });
    if (channel) {
      channel.onmessage = ({ data }) => { if (data.account === dialog.dataset.account && !ended) { begin(data.seconds); delete dialog.dataset.closed; } };
      channel.postMessage({ account: dialog.dataset.account, seconds: Number(dialog.dataset.seconds) });
    }
    addEventListener('focus', () => { if (ended) ping(); });
    document.addEventListener('visibilitychange', () => { if (!document.hidden && ended) ping(); });
    setInterval(clock, 1000);
  };

  // -- a name to be found and chosen (ARIA 1.2 combobox with a list)
  const combo = box => {
    const input = box.querySelector('input[role=combobox], .combo-box input');
    const list = box.querySelector('[role=listbox]');
    const count = box.querySelector('[data-count]');
    let hidden = box.querySelector(`input[type=hidden][name="${CSS.escape(box.dataset.name)}"]`);
    const picked = box.querySelector('[data-found] input:checked');
    if (!hidden) { hidden = node('input', { type: 'hidden', name: box.dataset.name, value: picked?.value ?? '' }); box.append(hidden); }
    box.querySelector('[data-found]')?.remove();
    for (const [key, value] of Object.entries({ role: 'combobox', 'aria-expanded': 'false', 'aria-autocomplete': 'list', 'aria-controls': list.id })) input.setAttribute(key, value);
    let active = -1, asked = 0, timer, shown = [];
    const close = () => { list.hidden = true; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant'); active = -1; };
    const mark = index => {
      active = index;
      [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === index)));
      if (index < 0) { input.removeAttribute('aria-activedescendant'); return; }
      input.setAttribute('aria-activedescendant', list.children[index].id);
      list.children[index].scrollIntoView({ block: 'nearest' });
    };
    const choose = index => {
      const it = shown[index];
      input.value = it.text;
      hidden.value = it.value;
      close();
      count.textContent = words('chosen', it.text + (it.note ? ' ' + it.note : ''));
      input.dispatchEvent(new Event('change', { bubbles: true }));
      hidden.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const marked = (text, typed) => {
      const at = typed ? text.toLowerCase().indexOf(typed.toLowerCase()) : -1;
      return at < 0 ? [text] : [text.slice(0, at), node('mark', {}, text.slice(at, at + typed.length)), text.slice(at + typed.length)];
    };
    const open = (items, typed) => {
      shown = items;
      list.replaceChildren(...items.map((it, i) => {
        const item = node('li', { role: 'option', id: `${list.id}-${i}`, 'aria-selected': 'false' }, ...marked(it.text, typed));
        if (it.note) item.append(node('small', {}, it.note));
        item.addEventListener('mousedown', event => event.preventDefault());
        item.addEventListener('click', () => choose(i));
        return item;
      }));
      active = -1;
      list.hidden = !items.length;
      input.setAttribute('aria-expanded', String(!!items.length));
      input.removeAttribute('aria-activedescendant');
      count.textContent = items.length ? words('found', items.length) : words('none');
    };
    const ask = async () => {
      const typed = input.value.trim();
      const mine = ++asked;
      if (!typed) { close(); count.textContent = ''; return; }
      try {
        const answer = await fetch(box.dataset.combo + (box.dataset.combo.includes('?') ? '&' : '?') + 'q=' + encodeURIComponent(typed), { headers: { ...script, Accept: 'application/json' }, redirect: 'manual' });
        if (mine !== asked) return;
        if (answer.status === 401 || answer.type === 'opaqueredirect') { session.over(); return; }
        if (!answer.ok) throw 0;
        const items = await answer.json();
        if (mine === asked && document.activeElement === input) open(items, typed);
      } catch { if (mine === asked) { close(); count.textContent = words('failed'); } }
    };
    input.addEventListener('input', event => {
      if (hidden.value) { hidden.value = ''; hidden.dispatchEvent(new Event('change', { bubbles: true })); }
      clearTimeout(timer);
      if (!event.isComposing) timer = setTimeout(ask, 150);
    });
    input.addEventListener('compositionend', () => { clearTimeout(timer); timer = setTimeout(ask, 50); });
    input.addEventListener('blur', () => setTimeout(close, 100));
    input.addEventListener('keydown', event => {
      if (event.isComposing) return;
      const last = list.children.length - 1;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (list.hidden) { ask(); return; }
        const step = event.key === 'ArrowDown' ? 1 : -1;
        mark(active + step > last ? 0 : active + step < 0 ? last : active + step);
      } else if (event.key === 'Enter' && !list.hidden) {
        event.preventDefault();
        if (active >= 0) choose(active); else if (shown.length === 1) choose(0);
      } else if (event.key === 'Escape' && !list.hidden) { event.preventDefault(); close(); }
      else if (event.key === 'Tab' && !list.hidden && active >= 0) choose(active);
    });
  };

  // -- the captcha's picture
  const freshCaptcha = async field => {
    try {
      const answer = await fetch(field.dataset.captcha, { headers: { ...script, Accept: 'application/json' } });
      if (!answer.ok) throw 0;
      const { src, token } = await answer.json();
      field.querySelector('img').src = src;
      field.querySelector('input[type=hidden]').value = token;
      field.querySelector('input:not([type=hidden])').value = '';
      return true;
    } catch { return false; }
  };
  // a picture is good for two minutes: one that has grown old is changed before it is read
  const captcha = field => {
    let shown = Date.now();
    field.querySelector('img').addEventListener('load', () => { shown = Date.now(); });
    field.querySelector('input:not([type=hidden])').addEventListener('focus', event => {
      if (!event.target.value && Date.now() - shown > 90000) freshCaptcha(field);
    });
    field.querySelector('[data-again]')?.addEventListener('click', async event => {
      event.preventDefault();
      await freshCaptcha(field);
      field.querySelector('input:not([type=hidden])').focus();
    });
  };

  // -- work instead of the picture: once it is done, what the picture shows may be left out
  const prove = field => {
    if (!field.dataset.challenge || !window.Worker) return;
    const typed = field.querySelector('input:not([type=hidden])'), token = field.querySelector('input[type=hidden]');
    const told = field.querySelector('[data-proved]');
    let solution = '', worker;
    const tell = done => {
      told.textContent = done ? told.dataset.proved : '';
      if (done) typed.removeAttribute('aria-required'); else typed.setAttribute('aria-required', 'true');
    };
    const work = async () => {
      worker?.terminate();
      solution = '';
      tell(false);
      try {
        const answer = await fetch(field.dataset.challenge, { headers: { ...script, Accept: 'application/json' } });
        if (!answer.ok) return;
        const task = await answer.json();
        worker = new Worker(field.dataset.worker);
        worker.onmessage = ({ data }) => {
          worker.terminate();
          if (data < 0) return;
          const { algorithm, challenge, salt, signature } = task;
          solution = btoa(JSON.stringify({ algorithm, challenge, number: data, salt, signature }));
          tell(true);
        };
        worker.postMessage(task);
      } catch { /* the picture is there */ }
    };
    // counts once and for ten minutes; whoever types has the last word
    token.form.addEventListener('formdata', ({ formData }) => {
      if (!solution || typed.value.trim()) return;
      formData.set(token.name, solution);
      solution = '';
      setTimeout(work, 1000);
    });
    setInterval(() => { if (!document.hidden) work(); }, 540000);
    work();
  };

  // -- the button that sends a code
  const code = button => {
    const field = document.getElementById(button.dataset.code);
    const told = document.getElementById(button.dataset.code + '-sent');
    const label = button.textContent;
    let timer;
    const count = seconds => {
      clearInterval(timer);
      if (!(seconds > 0)) return;
      const until = Date.now() + seconds * 1000;
      button.dataset.until = '1';
      button.setAttribute('aria-disabled', 'true');
      const tick = () => {
        const left = Math.ceil((until - Date.now()) / 1000);
        if (left > 0) { button.textContent = words('again', left); return; }
        clearInterval(timer);
        delete button.dataset.until;
        button.textContent = label;
        button.removeAttribute('aria-disabled');
      };
      tick();
      timer = setInterval(tick, 500);
    };
    button.addEventListener('click', async event => {
      event.preventDefault();
      if (button.getAttribute('aria-disabled') === 'true') return;
      const form = button.form;
      button.setAttribute('aria-disabled', 'true');
      told.textContent = words('sending');
      all('input', form).forEach(f => { if (f.id && document.getElementById(f.id + '-error')?.dataset.live) problem(f, ''); });
      const data = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') data.append(name, value);
      try {
        const answer = await fetch(button.getAttribute('formaction'), { method: 'POST', body: data, headers: { ...script, Accept: 'application/json' }, redirect: 'manual' });
        if (answer.status === 401 || answer.type === 'opaqueredirect') { session.over(); throw 0; }
        if (answer.status === 410) { location.assign(await answer.text()); return; }
        const said = await answer.json();
        const at = said.field && document.getElementById(said.field);
        if (at) {
          told.textContent = '';
          problem(at, said.message);
          document.getElementById(at.id + '-error').dataset.live = '1';
          const picture = at.closest('[data-captcha]');
          if (picture) await freshCaptcha(picture);
          at.focus();
        } else told.textContent = said.message;
        if (!(said.waitSeconds > 0)) button.removeAttribute('aria-disabled');
        count(said.waitSeconds);
        if (said.sent) {
          for (const picture of all('[data-captcha]', form)) await freshCaptcha(picture);
          field.focus();
        }
      } catch {
        told.textContent = words('failed');
        button.removeAttribute('aria-disabled');
      }
    });
    count(Number(button.dataset.wait));
  };

  // -- uploads: looks at the size first, shows the picture and how far it got
  const fresh = () => {
    const b = crypto.getRandomValues(new Uint8Array(16));
    b[6] = b[6] & 15 | 64;
    b[8] = b[8] & 63 | 128;
    return [...b].map(it => it.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  };
  const upload = form => {
    const file = form.querySelector('input[type=file]');
    const bar = form.querySelector('.progress');
    const limit = Number(form.dataset.limit);
    const megabytes = bytes => (bytes / 1048576).toFixed(1);
    const fits = () => {
      const tooLarge = [...file.files].find(chosen => chosen.size > limit * 1048576);
      if (tooLarge) problem(file, words('toolarge', megabytes(tooLarge.size), limit));
      return !tooLarge;
    };
    file.addEventListener('change', () => {
      all('.preview', form).forEach(picture => picture.remove());
      problem(file, '');
      if (!fits()) return;
      [...file.files].filter(chosen => /^image\/(jpeg|png)$/.test(chosen.type)).forEach(chosen => {
        const picture = node('img', { class: 'preview', alt: chosen.name });
        picture.src = URL.createObjectURL(chosen);
        picture.onload = () => URL.revokeObjectURL(picture.src);
        picture.onerror = () => picture.remove();
        file.closest('.field').append(picture);
      });
    });
    form.addEventListener('submit', event => {
      if (event.defaultPrevented || !file.files[0]) return;
      event.preventDefault();
      if (!fits()) { file.focus(); return; }
      if (form.dataset.sent) return;
      form.dataset.sent = '1';
      const [progress, text] = [bar.querySelector('progress'), bar.querySelector('[role=status]')];
      const fail = () => { release(form); bar.hidden = true; problem(file, words('failed')); file.focus(); };
      const files = [...file.files];
      const total = files.reduce((sum, chosen) => sum + chosen.size, 0);
      let sent = 0;
      // several files go one by one: each is a deed of its own, and none has to wait for room for all
      const send = index => {
        const data = new FormData(form);
        data.set(file.name, files[index]);
        if (index && data.has('deed')) data.set('deed', fresh());
        const request = new XMLHttpRequest();
        request.open('POST', form.action);
        request.setRequestHeader('X-Requested-With', 'zhiye');
        request.upload.onprogress = ({ loaded }) => {
          progress.value = Math.min(100, Math.round((sent + loaded) * 100 / total));
          const done = sent + loaded >= total;
          const said = done ? words('checking') : `${words('uploading')} ${Math.floor(progress.value / 25) * 25}%`;
          if (text.textContent !== said) text.textContent = said;
        };
        request.onerror = request.ontimeout = fail;
        request.onload = () => {
          const taken = request.status < 300 && request.responseURL !== form.action;
          if (taken && index + 1 < files.length) { sent += files[index].size; send(index + 1); return; }
          release(form);
          bar.hidden = true;
          if (request.status === 401) { session.over(); return; }
          if (taken) location.assign(request.responseURL);
          else if (!show(request.responseText)) fail();
        };
        request.send(data);
      };
      bar.hidden = false;
      progress.value = 0;
      text.textContent = words('uploading');
      send(0);
    });
  };

  // -- a paper to be printed: it is made, and the print dialog opens over this page; a browser that shows no PDF leads to the file
  const paper = form => form.addEventListener('submit', async event => {
    const button = event.submitter;
    if (!button?.matches('[data-paper-print]') || !navigator.pdfViewerEnabled) return;
    event.preventDefault();
    if (form.dataset.sent) return;
    form.dataset.sent = '1';
    button.setAttribute('aria-disabled', 'true');
    button.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(button.getAttribute('formaction') ?? form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { ...script, Accept: 'application/json' }, redirect: 'manual' });
      if (answer.status === 401 || answer.type === 'opaqueredirect') { session.over(); return; }
      if (!answer.ok) { show(await answer.text()); return; }
      const { href } = await answer.json();
      document.querySelector('.paper-frame')?.remove();
      const frame = node('iframe', { class: 'paper-frame', src: href, 'aria-hidden': 'true', tabindex: '-1' });
      frame.addEventListener('load', () => {
        try { frame.contentWindow.focus(); frame.contentWindow.print(); } catch { location.assign(href); }
      });
      document.body.append(frame);
    } catch {
      form.submit();
    } finally {
      release(form);
    }
  });

  // -- keys of those who decide all day: always with Alt, so that they are never in the way of typing
  document.addEventListener('keydown', event => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
    const target = document.querySelector(`[aria-keyshortcuts="Alt+${CSS.escape(event.code.replace(/^Key/, ''))}"]`);
    if (!target) return;
    event.preventDefault();
    if (target.matches('a, button')) target.click(); else target.focus();
  });
  const ticker = button => button.addEventListener('click', () => {
    all(`input[type=radio][value="${button.dataset.ticks}"]`, button.form).forEach(radio => { radio.checked = true; });
    button.form.querySelector('button:not([type=button])').focus();
  });

  // -- a page about what happens elsewhere: it looks every two seconds, and is shown anew once something has changed
  const poll = box => {
    const look = async () => {
      if (!box.isConnected) return;
      try {
        if (!document.hidden) {
          const answer = await fetch(box.dataset.poll, { headers: { ...script, Accept: 'application/json' }, redirect: 'manual' });
          if (answer.status === 401 || answer.type === 'opaqueredirect') { session.over(); return; }
          if (answer.ok && (await answer.json()).state !== box.dataset.state) {
            const page = await fetch(location.pathname, { redirect: 'manual' });
            if (page.ok && show(await page.text())) return;
          }
        }
      } catch { /* offline: the next look */ }
      setTimeout(look, 2000);
    };
    setTimeout(look, 2000);
  };

  // -- small things
  const reveal = input => {
    const button = node('button', { type: 'button', class: 'btn plain reveal', 'aria-pressed': 'false' }, words('show'));
    button.addEventListener('click', () => {
      const shown = input.type === 'password';
      input.type = shown ? 'text' : 'password';
      button.setAttribute('aria-pressed', String(shown));
    });
    input.form?.addEventListener('submit', () => { input.type = 'password'; });
    input.after(button);
  };
  const empties = box => {
    const target = document.getElementById(box.dataset.empties);
    const tick = box.querySelector('input[type=checkbox]');
    tick?.addEventListener('change', () => { if (tick.checked && target.value) { target.value = ''; target.dispatchEvent(new Event('change', { bubbles: true })); } });
    target?.addEventListener('input', () => { if (target.value && tick.checked) { tick.checked = false; tick.dispatchEvent(new Event('change', { bubbles: true })); } });
  };
  const region = box => { if (box.scrollWidth <= box.clientWidth) { box.removeAttribute('tabindex'); box.removeAttribute('role'); box.removeAttribute('aria-labelledby'); } };
  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-dialog]');
    const dialog = opener && document.getElementById(opener.dataset.dialog);
    if (dialog?.showModal && !event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); dialog.showModal(); return; }
    const closer = event.target.closest('dialog [data-close]');
    if (closer) closer.closest('dialog').close();
    if (event.target.closest('[data-print]')) print();
  });

  // -- each part of a page is woken once, also when it comes later
  const wake = within => {
    all('[data-combo]', within).forEach(combo);
    all('form[data-autosave]', within).forEach(autosave);
    all('[data-captcha]', within).forEach(captcha);
    all('[data-challenge]', within).forEach(prove);
    all('[data-code]', within).forEach(code);
    all('form[data-upload]', within).forEach(upload);
    all('form[data-paper]', within).forEach(paper);
    all('[data-reveal]', within).forEach(reveal);
    all('[data-turn]', within).forEach(turns);
    all('[data-empties]', within).forEach(empties);
    all('[data-ticks]', within).forEach(ticker);
    all('.scroll[tabindex]', within).forEach(region);
    all('[data-poll]', within).forEach(poll);
    all('dialog[data-open]', within).forEach(dialog => dialog.showModal());
    errors(within);
    // for the scripts of single pages
    document.dispatchEvent(new CustomEvent('zhiye:wake', { detail: within }));
  };
  const ending = document.getElementById('session');
  if (ending) watch(ending);
  wake(document);
})();

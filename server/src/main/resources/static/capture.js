// Taking an attachment: camera with a frame, crop, drawing, checks while one looks. Without this file the page's form is a plain upload;
// with it, what was taken goes into that form's file field.
(() => {
  'use strict';
  const LONGEST = 2400, LOOK = 320, DARK = 55, BURNT = 250, GLARE = 0.06, SHARP = 35;
  const all = (selector, within) => [...within.querySelectorAll(selector)];
  const node = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const blobOf = (canvas, type = 'image/jpeg') => new Promise(done => canvas.toBlob(done, type, 0.93));
  // at once, so that a form sent in the next moment has it
  const blobNow = (canvas, type) => {
    const bytes = Uint8Array.from(atob(canvas.toDataURL(type, 0.93).split(',')[1]), it => it.charCodeAt(0));
    return new Blob([bytes], { type });
  };
  const drawn = (source, x, y, width, height, toWidth, toHeight) => {
    const canvas = node('canvas', { width: toWidth, height: toHeight });
    canvas.getContext('2d').drawImage(source, x, y, width, height, 0, 0, toWidth, toHeight);
    return canvas;
  };

  /** What the camera sees, measured on a small copy: brightness, share of burnt-out points, variance of the Laplacian. */
  const measured = canvas => {
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
    const grey = new Float32Array(width * height);
    let sum = 0, burnt = 0;
    for (let i = 0; i < grey.length; i++) {
      grey[i] = 0.299 * data[4 * i] + 0.587 * data[4 * i + 1] + 0.114 * data[4 * i + 2];
      sum += grey[i];
      if (grey[i] >= BURNT) burnt++;
    }
    let edges = 0, squares = 0, many = 0;
    for (let y = 1; y < height - 1; y++) {
      for (let x = 1; x < width - 1; x++) {
        const i = y * width + x, it = 4 * grey[i] - grey[i - 1] - grey[i + 1] - grey[i - width] - grey[i + width];
        edges += it;
        squares += it * it;
        many++;
      }
    }
    return { light: sum / grey.length, glare: burnt / grey.length, sharp: squares / many - (edges / many) ** 2 };
  };

  const capture = box => {
    // from here on its buttons do something, and are shown
    box.dataset.awake = '1';
    const form = box.querySelector('form[data-upload]');
    const input = form.querySelector('input[type=file]');
    const part = key => box.querySelector(`[data-${key}]`);
    const word = key => box.dataset[key] ?? '';
    const say = text => { if (part('say').textContent !== text) part('say').textContent = text; };
    let working = null, cropper = null, round = 0, timer;

    const into = blob => {
      const files = new DataTransfer();
      files.items.add(blob instanceof File ? blob : new File([blob], blob.type === 'image/png' ? 'picture.png' : 'picture.jpg', { type: blob.type }));
      input.files = files.files;
    };

    // -- the server's checks, as an upload would be told
    const line = it => {
      const figure = `${it.measured} (${it.sign} ${it.limit})`;
      const item = node('li', { class: it.ok ? 'ok' : 'no' }, node('b', {}, it.label), ' ', node('span', { class: 'num' }, figure), node('span', { class: 'unseen' }, ' ' + word(it.ok ? 'passed' : 'failed')));
      if (!it.ok) item.append(node('p', {}, it.advice));
      return item;
    };
    const told = answer => {
      const list = part('checks');
      part('results').hidden = false;
      list.replaceChildren(...answer.findings.map(line));
      const after = part('after');
      if (after) { after.hidden = !answer.picture; if (answer.picture) after.querySelector('img').src = answer.picture; }
      say(answer.ok ? word('allpassed') : answer.message || word('tomend'));
    };
    const check = async (blob, crop) => {
      const mine = ++round;
      const data = new FormData();
      data.set('_csrf', form.elements._csrf.value);
      data.set('file', blob, blob.name ?? (blob.type === 'image/png' ? 'picture.png' : 'picture.jpg'));
      if (crop) data.set('crop', crop);
      say(word('looking'));
      try {
        const answer = await fetch(box.dataset.check, { method: 'POST', body: data, headers: { 'X-Requested-With': 'zhiye', Accept: 'application/json' }, redirect: 'manual' });
        if (mine !== round) return null;
        if (!answer.ok && answer.status !== 422 && answer.status !== 429) throw 0;
        const said = await answer.json();
        if (mine !== round) return null;
        told(said);
        return said;
      } catch {
        if (mine === round) say(word('unchecked'));
        return null;
      }
    };

    // -- the crop: one shape, by pointer, wheel, pinch and keyboard (cropperjs)
    const limits = () => {
      const canvas = cropper.getCropperCanvas().getBoundingClientRect();
      const picture = cropper.getCropperImage().getBoundingClientRect();
      return { x: picture.left - canvas.left, y: picture.top - canvas.top, width: picture.width, height: picture.height, scale: working.width / picture.width };
    };
    const selected = () => {
      const { x, y, scale } = limits(), it = cropper.getCropperSelection();
      const left = Math.max(0, Math.round((it.x - x) * scale)), top = Math.max(0, Math.round((it.y - y) * scale));
      return [left, top, Math.min(working.width - left, Math.round(it.width * scale)), Math.min(working.height - top, Math.round(it.height * scale))];
    };
    const put = () => {
      clearTimeout(timer);
      timer = 0;
      const [x, y, width, height] = selected();
      if (width < 1 || height < 1) return null;
      const blob = blobNow(drawn(working, x, y, width, height, width, height), 'image/jpeg');
      into(blob);
      form.elements.crop.value = `0,0,${width},${height}`;
      return blob;
    };
    const cut = () => { const blob = put(); if (blob) check(blob, form.elements.crop.value); };
    const later = () => { clearTimeout(timer); timer = setTimeout(cut, 500); };
    form.addEventListener('submit', () => { if (timer && cropper) put(); }, true);
    const place = ([x, y, width, height]) => {
      const { x: left, y: top, scale } = limits();
      cropper.getCropperSelection().$change(left + x / scale, top + y / scale, width / scale, height / scale, 5 / 7);
    };
    const nudge = (dx, dy, grow) => {
      const it = cropper.getCropperSelection(), width = it.width * grow, height = it.height * grow;
      it.$change(it.x + dx - (width - it.width) / 2, it.y + dy - (height - it.height) / 2, width, height, 5 / 7);
    };
    const keys = event => {
      const step = event.shiftKey ? 10 : 2;
      const move = { ArrowLeft: [-step, 0, 1], ArrowRight: [step, 0, 1], ArrowUp: [0, -step, 1], ArrowDown: [0, step, 1], '+': [0, 0, 1.04], '=': [0, 0, 1.04], '-': [0, 0, 1 / 1.04] }[event.key];
      if (!move) return;
      event.preventDefault();
      nudge(...move);
    };
    // the whole picture is seen; it moves only here: whoever drags or turns the wheel changes the piece, not the picture behind it
    const fit = () => {
      const image = cropper.getCropperImage();
      image.translatable = image.scalable = true;
      image.$center('contain');
      image.translatable = image.scalable = false;
    };
    // a telephone is turned, a column comes beside it: the same piece stays chosen
    let fitting = false;
    const refit = () => {
      if (!cropper || !cropper.getCropperSelection().width) return;
      const piece = selected();
      fitting = true;
      fit();
      place(piece);
      fitting = false;
    };
    const crop = async (canvas, blob) => {
      const area = part('crop');
      cropper?.destroy();
      area.hidden = false;
      const host = part('cropper');
      host.replaceChildren();
      const picture = new Image();
      picture.src = URL.createObjectURL(blob);
      picture.alt = word('picture');
      cropper = new window.Cropper.default(picture, { container: host, template: '<cropper-canvas background><cropper-image></cropper-image><cropper-shade theme-color="rgba(9, 20, 40, 0.55)"></cropper-shade>'
        + '<cropper-selection aspect-ratio="0.7142857" movable resizable zoomable precise><cropper-grid role="presentation" covered></cropper-grid><cropper-handle action="move" theme-color="rgba(255, 255, 255, 0)"></cropper-handle>'
        + ['ne', 'nw', 'se', 'sw'].map(it => `<cropper-handle action="${it}-resize"></cropper-handle>`).join('') + '</cropper-selection></cropper-canvas>' });
      const field = cropper.getCropperCanvas();
      for (const [key, value] of Object.entries({ tabindex: '0', role: 'group', 'aria-label': word('cropkeys') })) field.setAttribute(key, value);
      field.addEventListener('keydown', keys);
      const image = cropper.getCropperImage();
      await image.$ready();
      fit();
      const answer = await check(blob, 'auto');
      // wherever the head was not found the middle is proposed
      const height = Math.min(canvas.height, canvas.width * 7 / 5);
      place(answer?.crop ?? [(canvas.width - height * 5 / 7) / 2, (canvas.height - height) / 2, height * 5 / 7, height]);
      cropper.getCropperSelection().addEventListener('change', event => {
        if (fitting) return;
        const { x, y, width, height: tall } = limits(), to = event.detail;
        if (to.x < x - 1 || to.y < y - 1 || to.x + to.width > x + width + 1 || to.y + to.height > y + tall + 1 || to.width < 20) event.preventDefault(); else later();
      });
      sizes.disconnect();
      sizes.observe(field);
      cut();
    };
    const sizes = new ResizeObserver(refit);

    // -- what was chosen, photographed or drawn
    const take = async blob => {
      let bitmap;
      try { bitmap = await createImageBitmap(blob); } catch { into(blob); await check(blob); return; }
      if (box.dataset.capture !== 'id-photo' || !window.Cropper) { into(blob); await check(blob); return; }
      const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
      const [width, height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
      working = drawn(bitmap, 0, 0, bitmap.width, bitmap.height, width, height);
      await crop(working, await blobOf(working));
    };
    input.addEventListener('change', () => {
      const chosen = input.files[0];
      if (chosen && chosen.size <= Number(form.dataset.limit) * 1048576) take(chosen);
    });

    // -- the camera
    const video = part('video'), facing = box.dataset.facing;
    let stream = null, looking;
    const within = () => {
      const frame = (box.dataset.frame ?? '').split(' ').map(Number);
      const [vw, vh] = [video.videoWidth, video.videoHeight];
      if (frame.length < 2) return [0, 0, vw, vh];
      // the frame is drawn on 160 × 120, in the middle
      const unit = Math.min(vw / 160, vh / 120), [width, height] = [Math.min(vw, frame[0] * unit), Math.min(vh, frame[1] * unit)];
      return [(vw - width) / 2, (vh - height) / 2, width, height];
    };
    const look = () => {
      if (!stream) return;
      if (video.videoWidth) {
        const [x, y, width, height] = within();
        const seen = measured(drawn(video, x, y, width, height, LOOK, Math.round(LOOK * height / width)));
        const sheet = ['signature', 'id-photo'].includes(box.dataset.capture);
        say(word(seen.light < DARK ? 'dark' : !sheet && seen.glare > GLARE ? 'glare' : seen.sharp < SHARP ? 'blurred' : 'ready'));
      }
      looking = setTimeout(look, 400);
    };
    const stop = () => {
      clearTimeout(looking);
      stream?.getTracks().forEach(track => track.stop());
      stream = null;
      part('stage').hidden = part('shoot').hidden = part('stop').hidden = true;
      if (part('camera')) part('camera').hidden = false;
    };
    const start = async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: facing, width: { ideal: 1920 }, height: { ideal: 1080 } } });
      } catch {
        say(word('nocamera'));
        return;
      }
      video.srcObject = stream;
      video.classList.toggle('mirrored', facing === 'user');
      part('stage').hidden = part('shoot').hidden = part('stop').hidden = false;
      part('camera').hidden = true;
      await video.play();
      part('shoot').focus();
      look();
    };
    part('camera')?.addEventListener('click', () => {
      if (navigator.mediaDevices?.getUserMedia) { start(); return; }
      // a telephone's own camera
      input.setAttribute('capture', facing);
      input.click();
      input.removeAttribute('capture');
    });
    part('stop')?.addEventListener('click', () => { stop(); say(''); });
    part('shoot')?.addEventListener('click', async () => {
      const [x, y, width, height] = within();
      const blob = await blobOf(drawn(video, x, y, width, height, Math.round(width), Math.round(height)));
      stop();
      const shown = part('taken');
      shown.hidden = false;
      shown.querySelector('img').src = URL.createObjectURL(blob);
      await take(blob);
    });
    addEventListener('pagehide', stop);

    // -- drawing a signature (signature_pad)
    const sheet = part('pad');
    if (sheet && window.SignaturePad) {
      const ratio = Math.max(2, window.devicePixelRatio || 1);
      const fit = () => {
        const lines = pad?.toData();
        sheet.width = sheet.offsetWidth * ratio;
        sheet.height = sheet.offsetHeight * ratio;
        sheet.getContext('2d').scale(ratio, ratio);
        if (lines) pad.fromData(lines);
      };
      let pad;
      fit();
      pad = new window.SignaturePad(sheet, { backgroundColor: '#ffffff', penColor: '#0b0f16', minWidth: 1.2, maxWidth: 3.4 });
      const use = () => {
        clearTimeout(timer);
        // what was asked about an earlier drawing is of no interest any more
        round++;
        say('');
        if (pad.isEmpty()) { input.value = ''; part('results').hidden = true; return; }
        const blob = blobNow(sheet, 'image/png');
        into(blob);
        timer = setTimeout(() => check(blob), 600);
      };
      pad.addEventListener('endStroke', use);
      part('undo').addEventListener('click', () => { pad.fromData(pad.toData().slice(0, -1)); use(); });
      part('clear').addEventListener('click', () => { pad.clear(); use(); });
      let wide = sheet.offsetWidth;
      addEventListener('resize', () => { if (sheet.isConnected && sheet.offsetWidth !== wide) { wide = sheet.offsetWidth; fit(); } });
    }
  };

  const wake = within => all('[data-capture]', within).forEach(capture);
  document.addEventListener('zhiye:wake', event => wake(event.detail));
  wake(document);
})();

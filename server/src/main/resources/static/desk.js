// The counter: the camera reads the slip's code or takes the officer's photo, and pictures are compared side by side. Without this file
// numbers are typed, files are chosen, and pictures open on pages of their own.
(() => {
  'use strict';
  const words = within => within.querySelector('[data-words]')?.dataset ?? {};
  const camera = async (within, side) => {
    const video = within.querySelector('video');
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: side, width: { ideal: 1280 } }, audio: false });
    video.srcObject = stream;
    within.querySelector('[data-camera]').hidden = false;
    await video.play();
    return () => { stream.getTracks().forEach(track => track.stop()); video.srcObject = null; within.querySelector('[data-camera]').hidden = true; };
  };
  const shot = (video, longest, type, quality) => {
    const scale = Math.min(1, longest / Math.max(video.videoWidth, video.videoHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    canvas.getContext('2d').drawImage(video, 0, 0, canvas.width, canvas.height);
    return new Promise(done => canvas.toBlob(done, type, quality));
  };

  // -- the slip's code: by the browser's own reader where there is one, else the server reads each picture
  document.querySelectorAll('[data-scan]').forEach(box => {
    if (!navigator.mediaDevices) return;
    const said = box.querySelector('[data-said]');
    const number = document.getElementById('number');
    let stop = null;
    const found = text => { number.value = text; number.form.requestSubmit(); };
    const ask = async video => {
      const data = new FormData();
      data.append('_csrf', box.querySelector('[name=_csrf]').value);
      data.append('frame', await shot(video, 960, 'image/jpeg', 0.8), 'frame.jpg');
      const answer = await fetch(box.dataset.scan, { method: 'POST', body: data, headers: { Accept: 'application/json', 'X-Requested-With': 'zhiye' } });
      return answer.ok ? (await answer.json()).href : null;
    };
    const look = async () => {
      const video = box.querySelector('video');
      const reader = 'BarcodeDetector' in window && (await BarcodeDetector.getSupportedFormats()).includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : null;
      said.textContent = words(box).looking;
      while (stop && box.open) {
        if (reader) {
          const codes = await reader.detect(video);
          if (codes.length) { found(codes[0].rawValue); return; }
        } else {
          const href = await ask(video);
          if (href) { location.assign(href); return; }
        }
        await new Promise(later => setTimeout(later, reader ? 150 : 600));
      }
    };
    box.addEventListener('toggle', async () => {
      if (!box.open) { stop?.(); stop = null; number.focus(); return; }
      try { stop = await camera(box, 'environment'); await look(); } catch { said.textContent = words(box).denied; box.querySelector('[data-camera]').hidden = false; }
      stop?.();
      stop = null;
    });
  });

  // -- the officer's own photo
  document.querySelectorAll('[data-shot]').forEach(box => {
    const open = box.querySelector('[data-open]');
    if (!navigator.mediaDevices) { open.hidden = true; return; }
    let stop = null;
    open.addEventListener('click', async () => {
      try { stop = await camera(box, 'user'); open.hidden = true; } catch { box.querySelector('[data-said]').textContent = words(box).denied; }
    });
    box.querySelector('[data-take]').addEventListener('click', async () => {
      const blob = await shot(box.querySelector('video'), 1600, 'image/jpeg', 0.9);
      stop?.();
      const files = new DataTransfer();
      files.items.add(new File([blob], 'photo.jpg', { type: 'image/jpeg' }));
      const input = box.querySelector('input[type=file]');
      input.files = files.files;
      input.form.requestSubmit();
    });
  });

  // -- two pictures side by side: the first stays, the other is chosen; keys 1-9, arrows, + - 0
  document.querySelectorAll('[data-compare]').forEach(box => {
    const viewer = document.querySelector('[data-viewer]');
    const pictures = [...box.querySelectorAll('figure')].filter(figure => figure.querySelector('img'))
      .map(figure => ({ title: figure.querySelector('figcaption').textContent, src: figure.querySelector('img').src }));
    if (!viewer || !pictures.length) return;
    let at = 0;
    let zoom = 2;
    const factors = [50, 75, 100, 150, 200, 300, 400];
    const draw = () => {
      [0, at].forEach((index, pane) => {
        viewer.querySelector(`[data-pane="${pane}"]`).src = pictures[index].src;
        viewer.querySelector(`[data-pane="${pane}"]`).alt = pictures[index].title;
        viewer.querySelector(`[data-title="${pane}"]`).textContent = pictures[index].title;
      });
      viewer.dataset.size = factors[zoom];
      viewer.querySelector('[data-factor]').textContent = factors[zoom] + '%';
    };
    const show = index => { at = (index + pictures.length) % pictures.length; draw(); if (!viewer.open) viewer.showModal(); };
    const scale = by => { zoom = Math.max(0, Math.min(factors.length - 1, zoom + by)); draw(); };
    box.addEventListener('click', event => {
      const figure = event.target.closest('figure');
      const src = figure?.querySelector('img')?.src;
      if (!src || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(pictures.findIndex(it => it.src === src));
    });
    viewer.addEventListener('click', event => {
      const button = event.target.closest('button');
      if (button?.dataset.step) show(at + Number(button.dataset.step));
      if (button?.dataset.zoom) scale(Number(button.dataset.zoom));
    });
    addEventListener('keydown', event => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return;
      const picked = Number(event.key);
      if (picked >= 1 && picked <= pictures.length) { event.preventDefault(); show(picked - 1); return; }
      if (!viewer.open) return;
      const act = { ArrowRight: () => show(at + 1), ArrowLeft: () => show(at - 1), '+': () => scale(1), '=': () => scale(1), '-': () => scale(-1), 0: () => { zoom = 2; draw(); } }[event.key];
      if (act) { event.preventDefault(); act(); }
    });
  });
})();

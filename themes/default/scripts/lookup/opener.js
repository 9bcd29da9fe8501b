// The page's side of an opener, which reads the feeds of a mode: in a worker of its own, where workers are refused in the
// page. It is ended after each lookup, because memory of WebAssembly never shrinks.
const isFolder = location.protocol === 'file:';

const makeOpener = mode => {
  const addresses = settings.openers[mode];
  const name = 'motcua_' + mode;
  let compiled, opened;

  // A file that is not what it should be is told from no network only by asking whether anything is there.
  const explain = () => fetch(addresses.wasm, { method: 'HEAD' })
    .then(() => { throw new Error('no opener'); }, () => { throw 'offline'; });

  const compile = () => {
    compiled = compiled || fetch(addresses.wasm, { integrity: addresses.wasm_integrity }).catch(explain).then(response => {
      if (!response.ok) throw new Error('no opener');
      return response.arrayBuffer();
    }).then(bytes => WebAssembly.compile(bytes));
    compiled.catch(() => { compiled = undefined; });
    return compiled;
  };

  // One message out, one in.
  const connect = (module, worker, close) => {
    const channel = {
      send: message => new Promise((resolve, reject) => {
        channel.done = resolve;
        channel.fail = reject;
        worker.postMessage(message);
      }),
      close: () => {
        close();
        if (channel.fail) channel.fail(new Error('ended'));
      },
    };
    worker.onmessage = event => channel.done(event.data);
    worker.onerror = event => {
      if (event.preventDefault) event.preventDefault();
      channel.fail(new Error('refused'));
    };
    return channel.send(module).then(() => channel, error => {
      close();
      throw error;
    });
  };

  const inWorker = (module, address) => {
    const worker = new Worker(address);
    return connect(module, worker, () => worker.terminate());
  };

  const bringScript = () => new Promise((resolve, reject) => {
    if (window[name]) return resolve();
    const script = document.createElement('script');
    script.src = addresses.script;
    script.integrity = addresses.script_integrity;
    script.onload = resolve;
    script.onerror = () => reject(navigator.onLine === false ? 'offline' : new Error('no opener'));
    document.head.appendChild(script);
  });

  // Opened from a folder, a page may start a worker from its own text only.
  const inBlob = module => {
    const address = URL.createObjectURL(new Blob([`(${window[name]})(self)`], { type: 'text/javascript' }));
    try {
      return inWorker(module, address);
    } finally {
      setTimeout(() => URL.revokeObjectURL(address), 10000);
    }
  };

  const inPage = module => {
    const inside = { postMessage: data => outside.onmessage({ data }) };
    const outside = { postMessage: data => setTimeout(() => {
      try {
        inside.onmessage({ data });
      } catch (error) {
        outside.onerror(error);
      }
    }) };
    window[name](inside);
    return connect(module, outside, () => { inside.onmessage = outside.onmessage = () => {}; });
  };

  const open = async () => {
    const module = await compile();
    try {
      if (!isFolder) return await inWorker(module, addresses.script);
      await bringScript();
      return await inBlob(module);
    } catch (refused) {
      await bringScript();
      return inPage(module);
    }
  };

  const channel = () => {
    if (!opened) {
      opened = open();
      opened.catch(() => { opened = undefined; });
    }
    return opened;
  };

  return {
    // Makes ready what a lookup will need; nothing of it depends on what is looked up.
    prepare: () => { channel().catch(() => { /* said when it is needed */ }); },
    ask: message => channel().then(channel => channel.send(message)),
    end: () => {
      const ended = opened;
      opened = undefined;
      if (ended) ended.then(channel => channel.close(), () => {});
    },
  };
};

const openers = {};
/** The opener of a feed. */
const openerOf = ({ mode }) => openers[mode] = openers[mode] || makeOpener(mode);

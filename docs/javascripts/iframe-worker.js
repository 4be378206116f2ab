// A browser starts no worker from a page on the disk. There the search runs in a hidden frame instead.
if (location.protocol === "file:")
  window.Worker = class extends EventTarget {
    constructor(url) {
      super()
      const frame = document.createElement("iframe")
      frame.hidden = true
      document.body.append(frame)
      const inside = (this.inside = frame.contentWindow)
      inside.postMessage = data => {
        const event = new MessageEvent("message", { data })
        this.dispatchEvent(event)
        this.onmessage?.(event)
      }
      inside.importScripts = (...urls) => Promise.all(urls.map(load))
      function load(src) {
        return new Promise((loaded, failed) => {
          const script = inside.document.createElement("script")
          Object.assign(script, { src, onload: loaded, onerror: failed })
          inside.document.body.append(script)
        })
      }
      this.ready = load(new URL(url, location.href).href)
    }
    postMessage(data) {
      this.ready.then(() => this.inside.dispatchEvent(new MessageEvent("message", { data })))
    }
    terminate() {}
  }

// The simulator's human side over HTTP. What cannot be done throws an Error with a sentence to show.

async function asked(path, options) {
  const response = await fetch(`/simulator/${path}`, options);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.error ?? `Le simulateur a répondu ${response.status}.`);
  return body;
}

export const get = (path) => asked(path);

export const post = (path, body = {}) =>
  asked(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

export const repairAll = () => asked("faults", { method: "DELETE" });

/** What changes from `seq` on; EventSource comes back by itself after a cut. */
export function follow(seq, { changed, restarted, connected }) {
  const source = new EventSource(`/simulator/events?after=${seq}`);
  source.onopen = () => connected(true);
  source.onerror = () => connected(false);
  source.onmessage = (event) => changed(JSON.parse(event.data));
  source.addEventListener("restarted", restarted);
}

/** A file as base64, without the head of its data URL. */
export function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.split(",")[1] ?? "");
    reader.onerror = () => reject(new Error("Le fichier est illisible."));
    reader.readAsDataURL(file);
  });
}

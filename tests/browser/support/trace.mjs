// Everything that a page does besides showing itself: console, policy violations, requests.
import assert from 'node:assert/strict';

/** Starts to record. `allowed` is a pattern of console lines that the test expects. */
export async function recordPage(context, page, origin, allowed) {
  const trace = { requests: [], console: [], violations: [], errors: [] };
  const aborted = new Set();
  await page.exposeBinding('reportViolation', (_, text) => { trace.violations.push(text); });
  await page.addInitScript(() => addEventListener('securitypolicyviolation', event => {
    window.reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
  }));
  context.on('request', request => {
    trace.requests.push({ method: request.method(), url: request.url(), body: request.postData(), request });
  });
  page.on('requestfailed', request => { if (request.failure()?.errorText === 'net::ERR_ABORTED') aborted.add(request.url()); });
  page.on('pageerror', error => { trace.errors.push(String(error)); });
  page.on('console', message => {
    const text = `${message.type()}: ${message.text()}`;
    trace.console.push(text);
    if (/content security policy|trusted type/i.test(text)) trace.violations.push(text);
  });

  /** Method and path of every request since `from`, in order. */
  trace.paths = (from = 0) => trace.requests.slice(from).map(request => `${request.method} ${request.url.replace(origin, '')}`);

  /** Fails on anything that no page of the site may ever do. */
  trace.check = () => {
    assert.deepEqual(trace.violations, [], 'violations of the content security policy');
    const others = trace.requests.map(request => request.url).filter(url => !url.startsWith(`${origin}/`) && !url.startsWith('blob:'));
    assert.deepEqual(others, [], 'requests to another origin');
    assert.deepEqual(trace.errors, [], 'errors thrown in the page');
    // Chromium logs, without a reason, what was on its way when the page was left.
    const left = line => aborted.has(/^error: Fetch API cannot load (\S+)\. $/.exec(line)?.[1]);
    const loud = trace.console.filter(line => /^(error|warning)/.test(line) && !/Service Worker registration blocked/.test(line) && !left(line) && !allowed?.test(line));
    assert.deepEqual(loud, [], 'errors and warnings on the console');
  };
  return trace;
}

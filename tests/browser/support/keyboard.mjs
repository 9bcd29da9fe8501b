// A person who has a keyboard and a screen reader: what they press, where that leads, what they are told there.
import assert from 'node:assert/strict';
import { until } from './browser.mjs';

/** For `page.evaluate`: where the focus is and whether one can see it. */
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return {
    html: element.outerHTML.slice(0, 120),
    at: [...document.querySelectorAll('*')].indexOf(element),
    isMarked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor),
    isSeen: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && right > left && bottom > top,
    box: { top: top + scrollY, bottom: bottom + scrollY, left, right },
  };
}

/** Whether somebody who reads from above and from the left, and columns one after the other, comes to `next` after `box`. */
function comesAfter(box, next) {
  const shared = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top);
  const isOneRow = shared > Math.min(box.bottom - box.top, next.bottom - next.top) / 2;
  return isOneRow ? next.left >= box.left - 1 : next.top >= box.top || next.left >= box.right - 1;
}

/** Takes a page over. Nothing but keys is used from then on. */
export async function useKeyboard(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Accessibility.enable');
  const nameOf = node => ({ role: node.role?.value, name: node.name?.value ?? '', ...Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])) });

  /** Role and name, as a screen reader says them, of where the focus is. */
  const told = async () => {
    const { result } = await devtools.send('Runtime.evaluate', { expression: 'document.activeElement' });
    const { nodes } = await devtools.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: false });
    return nameOf(nodes[0]);
  };

  /** What stands where the focus is; fails where it is lost, unseen or nameless. */
  const stop = async () => {
    const here = await page.evaluate(focused);
    assert.ok(here, 'the focus is lost');
    const { role, name } = await told();
    assert.ok(here.isMarked, `no mark of the focus: ${here.html}`);
    assert.ok(here.isSeen, `the focus is out of sight: ${here.html}`);
    assert.ok(name.trim(), `${role} without a name: ${here.html}`);
    return { ...here, role, name };
  };

  /** Presses Tab until a role and a name come; every stop on the way is looked at, and comes after the one before. */
  const tabTo = async (role, name, { back = false, most = 120 } = {}) => {
    const ways = [];
    let before;
    for (let steps = 0; steps < most; steps++) {
      await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
      if (await page.evaluate(() => document.activeElement === document.body)) break;
      const here = await stop();
      if (before) {
        const [one, other] = back ? [here, before] : [before, here];
        assert.ok(comesAfter(one.box, other.box), `${other.html} stands before ${one.html}`);
      }
      assert.notEqual(before?.at, here.at, `a trap: ${here.html}`);
      ways.push(`${here.role} ${here.name}`);
      if (here.role === role && name.test(here.name)) return here;
      before = here;
    }
    throw new Error(`no ${role} ${name} among ${ways.join(' | ')}`);
  };

  /** Presses a key that leads to another page, and waits for its heading. */
  const follow = async (key, address) => {
    await page.keyboard.press(key);
    await page.waitForURL(address);
    await page.waitForLoadState();
    return page.textContent('h1');
  };

  /** The page as it is read from the start: role, name and level of everything that has a meaning, in order. */
  const heard = async () => {
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map(node => [node.nodeId, node]));
    const list = [];
    const walk = node => {
      if (!node) return;
      if (!node.ignored && !['generic', 'none', 'InlineTextBox', 'StaticText', 'paragraph', 'RootWebArea', 'LineBreak', 'ListMarker'].includes(node.role?.value)) list.push(nameOf(node));
      (node.childIds ?? []).forEach(id => walk(byId.get(id)));
    };
    walk(nodes.find(node => !node.parentId));
    return list;
  };

  /** Fails unless these roles and names come in this order; others may stand between. Says how far it came. */
  const hears = async (...expected) => {
    const list = await heard();
    let at = 0;
    for (const [role, name, more = {}] of expected) {
      const is = item => item.role === role && name.test(item.name) && Object.entries(more).every(([key, value]) => item[key] === value);
      const found = list.findIndex((item, index) => index >= at && is(item));
      assert.ok(found >= 0, `no ${role} ${name} ${JSON.stringify(more)} after ${at ? `${list[at - 1].role} ${list[at - 1].name}` : 'the start'}:\n${list.slice(at).map(item => `${item.role} ${item.name}`).join('\n').slice(0, 3000)}`);
      at = found + 1;
    }
    return list;
  };

  /** The words of a status of the page, once there are some; the focus has stayed. */
  const announced = async (status, words) => {
    const before = await page.evaluate(() => document.activeElement.outerHTML);
    await until(page, ([status, words]) => new RegExp(words).test(document.querySelector(status)?.textContent), [status, words.source]);
    const role = await page.evaluate(status => document.querySelector(status).getAttribute('role'), status);
    assert.match(role, /^(status|alert)$/);
    assert.equal(await page.evaluate(() => document.activeElement.outerHTML), before, 'what is announced moves nobody');
    return page.textContent(status);
  };

  return { tabTo, stop, told, follow, heard, hears, announced, press: key => page.keyboard.press(key), type: text => page.keyboard.type(text) };
}

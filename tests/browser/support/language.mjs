// Vietnamese on pages of other languages.

/** Letters that Vietnamese has and English has not. */
export const VIETNAMESE = /[ăâđêôơưàáãèéìíòóõùúý\u1ea0-\u1ef9]/i;

/** The texts and labels below an element that are Vietnamese by their letters and not marked as such. */
export const unmarkedVietnamese = (page, selector) => page.evaluate(([selector, letters]) => {
  const vietnamese = new RegExp(letters, 'i');
  const root = document.querySelector(selector);
  const wrong = [];
  const judge = (element, text) => {
    if (vietnamese.test(text) && element.closest('[lang]').lang === document.documentElement.lang) wrong.push(text.trim());
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.closest('script, style')) judge(node.parentElement, node.data);
  }
  for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
    for (const element of root.querySelectorAll(`[${name}]`)) judge(element, element.getAttribute(name));
  }
  return wrong;
}, [selector, VIETNAMESE.source]);

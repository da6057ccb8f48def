import { stillEnglish } from "@supple/knowledge/languages";

/** In the text of a page as it is prerendered: an element that begins with English words says so. */
export function markEnglishIn(html: string): string {
  return html.replaceAll(new RegExp(`(<[a-z][a-z0-9]*(?:\\s[^<>]*)?)>((?:<!--[^>]*-->)*${stillEnglish})`, "g"), '$1 lang="en">$2');
}

/** The same for what scripts put on the page, as long as it is open. */
export function watchForEnglish(root: HTMLElement): void {
  const look = (node: Node) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text: Node | null = node.nodeType === Node.TEXT_NODE ? node : walker.nextNode(); text !== null; text = walker.nextNode()) if (text.nodeValue?.trimStart().startsWith(stillEnglish) === true) text.parentElement?.setAttribute("lang", "en");
  };
  look(root);
  new MutationObserver((changes) => {
    for (const change of changes) for (const node of change.type === "characterData" ? [change.target] : change.addedNodes) look(node);
  }).observe(root, { subtree: true, childList: true, characterData: true });
}

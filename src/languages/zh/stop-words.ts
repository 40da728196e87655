/** Words that stand in every kind of Chinese question and tell nothing about its subject, as a segmenter finds them, in both scripts. */
export const stopWords: ReadonlySet<string> = new Set(
  `的 了 吗 嗎 呢 吧 啊 呀 嘛 么 麼 我 我的 你 你的 您 您的 他 她 它 我们 我們 你们 你們 他们 他們 自己 这 這 这个 這個 这些 這些 那 那个 那個
  那些 哪 哪个 哪個 哪些 哪里 哪裡 什么 什麼 为什么 為什麼 为何 為何 怎么 怎麼 怎么办 怎麼辦 怎样 怎樣 怎么样 怎麼樣 如何 是 是否 不 没 沒 没有 沒有 有
  在 上 下 里 裡 中 和 与 與 或 或者 及 以及 跟 把 被 给 給 对 對 从 從 到 于 於 由 向 就 都 也 还 還 还是 還是 又 再 才 只 很 太 更 最 能 能够 能夠
  可以 可 会 會 要 想 想要 需要 应该 應該 应 應 该 該 必须 必須 得 地 着 著 过 過 请 請 请问 請問 谢谢 謝謝 你好 您好 一 一个 一個 一下 一些 几 幾
  多少 时 時 时候 時候 后 後 之后 之後 之前 前 因为 因為 所以 如果 但 但是 而 而且 并 並 并且 去 来 來 用 让 讓 做 现在 現在 已 已经 已經`.split(
    /\s+/,
  ),
);

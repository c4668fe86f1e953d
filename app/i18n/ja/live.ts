export default {
  offline: {
    title: '接続が切れています。',
    body: '書いたものは端末に保存し、つながったら送ります（未送信{{count}}件）。',
    bodyEmpty: '画面は最後につながったときのままです。つながると自動で新しくなります。',
  },
  back: {
    title: 'つながりました。',
    body: '保存していた{{count}}件を送りました（{{written}}に記入）。',
  },
  failed: {
    title: '送れませんでした。',
    body: '文は下書きに残しています。',
    again: 'もう一度送る',
    discard: '消す',
  },
  waiting: '未送信',
  sending: '送っています',
  sentLate: '{{written}}に書いたものを{{sent}}に送りました',
  dropped: 'この画面を見られなくなりました。役割や申し込みの状態が変わったためです。',
  newArrivals: '新着{{count}}件を表示',
  refusals: {
    otherBody: '同じ操作が別の内容で送られたため、受け付けませんでした。',
    offline: 'サーバーにつながりませんでした。接続を確かめて、もう一度お試しください。',
  },
};

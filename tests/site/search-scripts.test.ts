import { test } from 'vitest';
import type { SearchCase } from '../support/searched-articles.ts';
import { expectFound } from '../support/searched-articles.ts';

const cases: readonly SearchCase[] = [
  {
    locale: 'hi',
    articles: [
      ['leaf', 'पान', 'पान एक पत्ता है। पान महँगा है।'],
      ['water', 'पानी', 'पानी साफ़ होना चाहिए।'],
      ['account', 'खाता कैसे बंद करें', 'अपना खाता बंद करने के लिए सेटिंग खोलें।'],
    ],
    rows: [
      ['पानी', 'water', 'पानी'],
      ['पान', 'leaf', 'पान'],
      ['साफ', 'water', 'साफ़'],
      ['खाता बंद', 'account', 'खाता'],
    ],
  },
  {
    locale: 'bn',
    articles: [
      ['book', 'বই কেনা', 'বই কিনতে টাকা লাগে।'],
      ['money', 'টাকা ফেরত', 'টাকা ফেরত পেতে সাত দিন লাগে।'],
    ],
    rows: [['টাকা ফেরত', 'money', 'টাকা']],
  },
  {
    locale: 'ta',
    articles: [
      ['fee', 'கட்டணம்', 'ஒவ்வொரு பரிவர்த்தனைக்கும் கட்டணம் உண்டு.'],
      ['house', 'கட்டடம்', 'கட்டடம் பெரியது.'],
    ],
    rows: [
      ['கட்டணம்', 'fee', 'கட்டணம்'],
      ['கட்டடம்', 'house', 'கட்டடம்'],
    ],
  },
  {
    locale: 'th',
    articles: [
      ['new', 'เปิดบัญชีใหม่ทางโทรศัพท์', 'ลูกค้าเปิดบัญชีใหม่ได้ทุกวัน'],
      ['fee', 'ค่าธรรมเนียมการโอนเงิน', 'การโอนเงินมีค่าธรรมเนียม', ['ราคาพิเศษ']],
      ['water', 'ค่าน้ำและค่าไฟ', 'จ่ายค่าน้ำได้ที่แอป'],
    ],
    rows: [
      ['บัญชี', 'new', 'บัญชี'],
      ['ใหม่', 'new', 'ใหม่'],
      ['โทรศัพท์', 'new'],
      ['โอนเงิน', 'fee', 'โอน'],
      ['พิเศษ', 'fee'],
      ['น้ำ', 'water'],
    ],
  },
  {
    locale: 'km',
    articles: [
      ['account', 'របៀបបើកគណនីថ្មី', 'អ្នកអាចបើកគណនីថ្មីតាមទូរស័ព្ទ។'],
      ['fee', 'ថ្លៃសេវា', 'រាល់ការផ្ទេរមានថ្លៃសេវា។'],
    ],
    rows: [['គណនី', 'account', 'គណនី']],
  },
  {
    locale: 'lo',
    articles: [
      ['account', 'ວິທີເປີດບັນຊີໃໝ່', 'ທ່ານສາມາດເປີດບັນຊີໃໝ່ໄດ້ທຸກມື້'],
      ['fee', 'ຄ່າທຳນຽມ', 'ທຸກການໂອນມີຄ່າທຳນຽມ'],
    ],
    rows: [
      ['ບັນຊີ', 'account', 'ເປີດບັນຊີ'],
      ['ຄ່າທຳນຽມ', 'fee'],
    ],
  },
  {
    locale: 'my',
    articles: [
      ['account', 'အကောင့်အသစ်ဖွင့်နည်း', 'ဖုန်းဖြင့် အကောင့်အသစ် ဖွင့်နိုင်သည်။'],
      ['fee', 'ဝန်ဆောင်ခ', 'ငွေလွှဲတိုင်း ဝန်ဆောင်ခ ပေးရသည်။'],
    ],
    rows: [
      ['အကောင့်', 'account'],
      ['ဝန်ဆောင်ခ', 'fee'],
    ],
  },
  {
    locale: 'zh',
    articles: [
      ['fail', '为什么我的身份验证失败了', '照片模糊时会失败。请重新拍照，然后用ＡＴＭ取款。'],
      ['fees', '交易手续费', '每笔交易都要支付手续费。', ['佣金说明']],
      ['stripe', '用Stripe付款', '在“设置”里打开。'],
    ],
    rows: [
      ['验证', 'fail'],
      ['失败', 'fail', '失败'],
      ['atm', 'fail', 'ＡＴＭ'],
      ['手续费', 'fees', '手续'],
      ['佣金', 'fees'],
      ['stripe', 'stripe'],
      ['设置', 'stripe', '设置'],
      ['“支付手续费”', 'fees', '支付'],
      ['「支付手续费」', 'fees', '支付'],
    ],
  },
  {
    locale: 'ja',
    articles: [
      ['atm', 'ＡＴＭで現金を引き出す', 'コンビニのＡＴＭが使えます。手数料は１１０円です。'],
      ['card', 'クレジットカードの再発行', 'ｸﾚｼﾞｯﾄｶｰﾄﾞをなくした場合は、ｶﾞｲﾄﾞをご覧ください。'],
      ['fail', '本人確認に失敗した場合', 'もう一度撮影してください。', ['書類不備']],
    ],
    rows: [
      ['ATM', 'atm', 'ＡＴＭ'],
      ['ＡＴＭ', 'atm', 'ＡＴＭ'],
      ['110', 'atm', '１１０'],
      ['ｶｰﾄﾞ', 'card', 'ｸﾚｼﾞｯﾄｶｰﾄﾞ'],
      ['ガイド', 'card', 'ｶﾞｲﾄﾞ'],
      ['失敗', 'fail'],
      ['本人確認', 'fail'],
      ['書類', 'fail'],
    ],
  },
  {
    locale: 'ar',
    articles: [
      ['free', 'هل الحساب مجاني؟', 'نَعَم، فتح الحِساب مجاني.'],
      ['fee', 'الرسوم', 'كل تحويل له رسوم.'],
    ],
    rows: [
      ['مجاني؟', 'free', 'مجاني'],
      ['الحساب', 'free', 'الحِساب'],
    ],
  },
  {
    locale: 'he',
    articles: [
      ['water', 'חשבון מים', 'שַׁלֵּם את חשבון המים.'],
      ['fee', 'עמלות', 'כל העברה עולה עמלה.'],
    ],
    rows: [['שלם', 'water', 'שַׁלֵּם']],
  },
  {
    locale: 'vi',
    articles: [
      ['login', 'Đăng nhập vào tài khoản', 'Mở ứng dụng rồi đăng nhập.'],
      ['fee', 'Phí', 'Mỗi giao dịch có phí.'],
    ],
    rows: [
      ['dang nhap', 'login', 'đăng'],
      ['đăng nhập', 'login', 'đăng'],
    ],
  },
  {
    locale: 'pl',
    articles: [
      ['zloty', 'Wpłata w złotych', 'Wpłać złote przelewem.'],
      ['fee', 'Opłaty', 'Każda transakcja kosztuje.'],
    ],
    rows: [
      ['zlotych', 'zloty'],
      ['złote', 'zloty', 'złote'],
    ],
  },
  {
    locale: 'tr',
    articles: [
      ['phone', 'ILIK SU', 'Şıklığı bırak, ışığı aç.'],
      ['fee', 'Ücretler', 'Her işlem ücretlidir.'],
    ],
    rows: [
      ['ilik', 'phone'],
      ['ışığı', 'phone', 'ışığı'],
      ['isigi', 'phone', 'ışığı'],
    ],
  },
];

test.each(cases)('in $locale, words are found in any form', expectFound);

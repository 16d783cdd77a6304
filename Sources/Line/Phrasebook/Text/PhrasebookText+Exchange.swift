// swift-format-ignore-file: one line a language, as linguists read it, whatever its length.

extension PhrasebookText {
    /// The line, the charter and the facilitator: LN, AD, FA.
    static let exchange = #"""
        [
        {
          "code": "LN01", "name": "Line check", "priority": "ROUTINE", "ack_s": 60, "reply_s": 60,
          "replies": [["LN02"]],
          "senders": ["party", "facilitator", "civil", "humanitarian", "observer"],
          "parameters": [
            {"kind": "count", "least": 1, "most": 1000000000, "name": "number", "preset": "next"},
            {"kind": "time", "name": "at", "preset": "now"},
            {"kind": "digest", "name": "phrasebook", "preset": "phrasebook"}
          ],
          "texts": {
            "ar": "فحص الخط {number}. الوقت {at}. دليل العبارات {phrasebook}. كيف تسمعني؟",
            "az": "Xəttin yoxlanışı {number}. Vaxt {at}. İfadə kitabı {phrasebook}. Məni necə eşidirsiniz?",
            "en": "Line check {number}. Time {at}. Phrasebook {phrasebook}. How do you read?",
            "he": "בדיקת קו {number}. שעה {at}. ספר ביטויים {phrasebook}. איך אתה שומע אותי?",
            "ru": "Проверка линии {number}. Время {at}. Разговорник {phrasebook}. Как слышите?",
            "tr": "Hat kontrolü {number}. Saat {at}. İfade kitabı {phrasebook}. Beni nasıl duyuyorsunuz?"
          }
        },
        {
          "code": "LN02", "name": "Line check reply", "priority": "ROUTINE", "ack_s": null, "reply_s": null,
          "replies": [],
          "senders": ["party", "facilitator", "civil", "humanitarian", "observer"],
          "answers": true,
          "parameters": [
            {"kind": "count", "least": 1, "most": 5, "name": "quality"},
            {"kind": "time", "name": "at", "preset": "now"},
            {"kind": "serial", "name": "last", "optional": true},
            {"kind": "digest", "name": "phrasebook", "preset": "phrasebook"}
          ],
          "texts": {
            "ar": "بشأن {re}: درجة السمع {quality} من 5. وقتي {at}. آخر رقم تسلسلي لدي {last}. دليل العبارات {phrasebook}.",
            "az": "Mövzu {re}: eşitmə dərəcəsi {quality}, ən yaxşısı 5. Vaxtım {at}. Son seriya nömrəm {last}. İfadə kitabı {phrasebook}.",
            "en": "About {re}: I read you {quality} of 5. My time {at}. My last serial {last}. Phrasebook {phrasebook}.",
            "he": "בעניין {re}: איכות השמיעה {quality} מתוך 5. השעה שלי {at}. המספר האחרון שלי {last}. ספר ביטויים {phrasebook}.",
            "ru": "О {re}: слышимость {quality} из 5. Моё время {at}. Мой последний номер {last}. Разговорник {phrasebook}.",
            "tr": "Konu {re}: sizi duyma derecem {quality}, en iyisi 5. Saatim {at}. Son seri numaram {last}. İfade kitabı {phrasebook}."
          }
        },
        {
          "code": "LN03", "name": "Watch handover", "priority": "PRIORITY", "ack_s": 300, "reply_s": 600,
          "replies": [["LN04"]],
          "senders": ["party", "facilitator", "civil", "humanitarian"],
          "parameters": [
            {"kind": "call-sign", "name": "relieved", "optional": true},
            {"kind": "call-sign", "name": "relief", "optional": true},
            {"kind": "time", "name": "at", "preset": "now"},
            {"kind": "count", "least": 0, "most": 1000000, "name": "count"},
            {"kind": "serial", "name": "last", "optional": true}
          ],
          "texts": {
            "ar": "الضابط المغادر: {relieved}. الضابط المستلم: {relief}. الوقت {at}. الرسائل المفتوحة: {count}. آخر رقم تسلسلي {last}.",
            "az": "Növbəni təhvil verən: {relieved}. Qəbul edən: {relief}. Vaxt {at}. Açıq mesajların sayı: {count}. Son seriya nömrəsi {last}.",
            "en": "Officer {relieved} is relieved by {relief} at {at}. I hold {count} open messages. Last serial {last}.",
            "he": "קצין יוצא: {relieved}. קצין נכנס: {relief}. שעה {at}. הודעות פתוחות: {count}. מספר אחרון {last}.",
            "ru": "Смену сдал: {relieved}. Смену принял: {relief}. Время {at}. Открытых сообщений: {count}. Последний номер {last}.",
            "tr": "Görevi bırakan: {relieved}. Görevi alan: {relief}. Saat {at}. Açık mesaj sayısı: {count}. Son seri numarası {last}."
          }
        },
        {
          "code": "LN04", "name": "Handover agreed or differs", "priority": "PRIORITY", "ack_s": null, "reply_s": null,
          "replies": [],
          "senders": ["party", "facilitator", "civil", "humanitarian"],
          "answers": true,
          "parameters": [
            {"kind": "count", "least": 0, "most": 1000000, "name": "count"},
            {"kind": "serial", "name": "last", "optional": true},
            {"kind": "choice", "list": "same", "name": "same"}
          ],
          "texts": {
            "ar": "بشأن {re}: الرسائل المفتوحة: {count}. آخر رقم تسلسلي {last}. {same}.",
            "az": "Mövzu {re}: açıq mesajların sayı {count}. Son seriya nömrəsi {last}. {same}.",
            "en": "About {re}: I hold {count} open messages. Last serial {last}. {same}.",
            "he": "בעניין {re}: הודעות פתוחות: {count}. מספר אחרון {last}. {same}.",
            "ru": "О {re}: открытых сообщений: {count}. Последний номер {last}. {same}.",
            "tr": "Konu {re}: açık mesaj sayısı {count}. Son seri numarası {last}. {same}."
          }
        },
        {
          "code": "LN05", "name": "Change channel", "priority": "IMMEDIATE", "ack_s": 60, "reply_s": 120,
          "replies": [["AK01"]],
          "senders": ["party", "facilitator", "civil", "humanitarian"],
          "parameters": [
            {"kind": "name", "name": "channel"},
            {"kind": "time", "name": "at", "preset": "now"}
          ],
          "texts": {
            "ar": "غيّر القناة. القناة الجديدة: {channel}. الوقت {at}.",
            "az": "Kanalı dəyişin. Yeni kanal: {channel}. Vaxt {at}.",
            "en": "Change to channel {channel} at {at}.",
            "he": "מעבר ערוץ. ערוץ חדש: {channel}. שעה {at}.",
            "ru": "Смена канала. Новый канал: {channel}. Время {at}.",
            "tr": "Kanal değiştirin. Yeni kanal: {channel}. Saat {at}."
          }
        },
        {
          "code": "LN06", "name": "You do not answer", "priority": "FLASH", "ack_s": 60, "reply_s": 60,
          "replies": [["any"]],
          "senders": ["party", "facilitator", "civil", "humanitarian"],
          "parameters": [
            {"kind": "count", "least": 1, "most": 1000000, "name": "count"},
            {"kind": "time", "name": "since"}
          ],
          "texts": {
            "ar": "عدد النداءات: {count}. أول نداء: {since}. أجب على أي قناة.",
            "az": "Çağırışların sayı: {count}. İlk çağırış: {since}. İstənilən kanalla cavab verin.",
            "en": "I have called you {count} times since {since}. Answer on any channel.",
            "he": "מספר קריאות: {count}. קריאה ראשונה: {since}. ענה בכל ערוץ.",
            "ru": "Вызовов: {count}. Первый вызов: {since}. Ответьте по любому каналу.",
            "tr": "Çağrı sayısı: {count}. İlk çağrı: {since}. Herhangi bir kanaldan cevap verin."
          }
        },
        {
          "code": "LN07", "name": "Line out of service", "priority": "PRIORITY", "ack_s": 600, "reply_s": 1800,
          "replies": [["AK02"]],
          "senders": ["party", "facilitator", "civil", "humanitarian"],
          "note": true,
          "parameters": [
            {"kind": "time", "name": "start", "preset": "now"},
            {"kind": "time", "name": "end"},
            {"kind": "name", "name": "channel", "optional": true}
          ],
          "texts": {
            "ar": "خطي خارج الخدمة. البداية: {start}. النهاية: {end}. القناة البديلة: {channel}.",
            "az": "Xəttim işləmir. Başlanğıc: {start}. Son: {end}. Ehtiyat kanal: {channel}.",
            "en": "My line is out of service from {start} to {end}. Use {channel}.",
            "he": "הקו שלי אינו פעיל. התחלה: {start}. סיום: {end}. ערוץ חלופי: {channel}.",
            "ru": "Моя линия не работает. Начало: {start}. Конец: {end}. Запасной канал: {channel}.",
            "tr": "Hattım devre dışı. Başlangıç: {start}. Bitiş: {end}. Yedek kanal: {channel}."
          }
        },
        {
          "code": "LN08", "name": "Degraded capability", "priority": "PRIORITY", "ack_s": 600, "reply_s": 600,
          "replies": [["AK02"]],
          "senders": ["party", "facilitator", "civil", "humanitarian"],
          "note": true,
          "parameters": [
            {"kind": "name", "name": "item"},
            {"kind": "time", "name": "since", "preset": "now"}
          ],
          "texts": {
            "ar": "غير موثوق لدي: {item}. منذ: {since}. اعتبر إجاباتي عنه غير معروف.",
            "az": "Etibarsızdır: {item}. Başlanğıc: {since}. Bu barədə cavablarımı MƏLUM DEYİL sayın.",
            "en": "My {item} is unreliable since {since}. Treat my answers about it as UNKNOWN.",
            "he": "לא אמין אצלי: {item}. החל מ: {since}. התייחס לתשובותיי בנושא זה כאל לא ידוע.",
            "ru": "Ненадёжно: {item}. Начало: {since}. Мои ответы об этом считайте за НЕИЗВЕСТНО.",
            "tr": "Güvenilir değil: {item}. Başlangıç: {since}. Bu konudaki cevaplarımı BİLİNMİYOR sayın."
          }
        },
        {
          "code": "AD01", "name": "Routine exchange suspended", "priority": "PRIORITY", "ack_s": 600, "reply_s": 3600,
          "replies": [["AK02"]],
          "senders": ["party"],
          "note": true,
          "parameters": [
            {"kind": "time", "name": "start", "preset": "now"}
          ],
          "texts": {
            "ar": "أعلّق التبادل الروتيني. منذ: {start}. رسائل السلامة تبقى مفتوحة.",
            "az": "Adi mübadiləni dayandırıram. Vaxt: {start}. Təhlükəsizlik mesajları açıq qalır.",
            "en": "I suspend routine exchange from {start}. Safety messages stay open.",
            "he": "אני משעה את החילופים השגרתיים. החל מ: {start}. הודעות בטיחות נשארות פתוחות.",
            "ru": "Приостанавливаю обычный обмен. С: {start}. Сообщения безопасности остаются открытыми.",
            "tr": "Olağan bilgi alışverişini askıya alıyorum. Başlangıç: {start}. Emniyet mesajları açık kalır."
          }
        },
        {
          "code": "AD02", "name": "Resumed", "priority": "PRIORITY", "ack_s": 600, "reply_s": 3600,
          "replies": [["QY04"]],
          "senders": ["party"],
          "note": true,
          "parameters": [
            {"kind": "time", "name": "start", "preset": "now"}
          ],
          "texts": {
            "ar": "يُستأنف التبادل الروتيني. الوقت {start}. تليه مقارنة السجلات.",
            "az": "Adi mübadilə bərpa olunur. Vaxt {start}. Reyestrlər tutuşdurulacaq.",
            "en": "Routine exchange resumes at {start}. Register comparison follows.",
            "he": "החילופים השגרתיים מתחדשים. שעה {start}. תבוא השוואת מרשמים.",
            "ru": "Обычный обмен возобновляется. Время {start}. Следует сверка реестров.",
            "tr": "Olağan bilgi alışverişi yeniden başlıyor. Saat {start}. Kayıt karşılaştırması yapılacak."
          }
        },
        {
          "code": "AD03", "name": "Charter amended", "priority": "ROUTINE", "ack_s": 3600, "reply_s": 14400,
          "replies": [["AK02"]],
          "senders": ["party", "facilitator"],
          "note": true,
          "parameters": [
            {"kind": "count", "least": 1, "most": 1000000, "name": "version"},
            {"kind": "digest", "name": "digest"},
            {"kind": "time", "name": "start"}
          ],
          "texts": {
            "ar": "إصدار الميثاق {version}. البصمة: {digest}. منذ: {start}.",
            "az": "Nizamnamə, versiya {version}. Xülasə: {digest}. Vaxt: {start}.",
            "en": "Charter version {version}, digest {digest}, from {start}.",
            "he": "גרסת האמנה {version}. תקציר: {digest}. החל מ: {start}.",
            "ru": "Устав, версия {version}. Дайджест: {digest}. С: {start}.",
            "tr": "Sözleşme sürümü {version}. Özet: {digest}. Başlangıç: {start}."
          }
        },
        {
          "code": "FA01", "name": "Relay by facilitator", "priority": "original", "ack_s": 60, "reply_s": 180,
          "replies": [["AK02"]],
          "senders": ["facilitator"],
          "parameters": [
            {"kind": "serial", "name": "serial"},
            {"kind": "member", "name": "member"},
            {"kind": "digest", "name": "digest"}
          ],
          "texts": {
            "ar": "الميسّر ينقل: {serial}. من: {member}. دون تغيير. البصمة: {digest}.",
            "az": "Vasitəçi ötürür: {serial}. Göndərən: {member}. Dəyişdirilməyib. Xülasə: {digest}.",
            "en": "Facilitator relays {serial} from {member}, unchanged, digest {digest}.",
            "he": "המתווך מעביר: {serial}. מאת: {member}. ללא שינוי. תקציר: {digest}.",
            "ru": "Посредник передаёт: {serial}. От: {member}. Без изменений. Дайджест: {digest}.",
            "tr": "Arabulucu iletiyor: {serial}. Gönderen: {member}. Değiştirilmedi. Özet: {digest}."
          }
        }
        ]
        """#
}

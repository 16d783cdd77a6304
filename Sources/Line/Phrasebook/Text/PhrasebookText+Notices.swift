// swift-format-ignore-file: one line a language, as linguists read it, whatever its length.

extension PhrasebookText {
    /// Notices and what becomes of them: NT, PR, CV, RL.
    static let notices = #"""
        [
        {
          "code": "NT01", "name": "Air activity", "priority": "PRIORITY", "ack_s": 600, "reply_s": 1800,
          "replies": [["AK02"], ["AK06", "AK07"]],
          "senders": ["party", "civil"],
          "body": "notice", "note": true,
          "parameters": [
            {"kind": "handle", "name": "id"},
            {"kind": "area", "name": "area"},
            {"kind": "band", "name": "band"},
            {"kind": "time", "name": "start"},
            {"kind": "time", "name": "end", "optional": true}
          ],
          "texts": {
            "ar": "إشعار {id}. نشاط جوي. المنطقة: {area}. الارتفاع: {band}. الوقت: {start}–{end}.",
            "az": "Bildiriş {id}. Hava fəaliyyəti. Sahə: {area}. Hündürlük: {band}. Vaxt: {start}–{end}.",
            "en": "Notice {id}. Air activity in {area}, altitude {band}, from {start} to {end}.",
            "he": "הודעה {id}. פעילות אווירית. אזור: {area}. גובה: {band}. זמן: {start}–{end}.",
            "ru": "Уведомление {id}. Действия авиации. Район: {area}. Высоты: {band}. Время: {start}–{end}.",
            "tr": "Bildirim {id}. Hava faaliyeti. Saha: {area}. İrtifa: {band}. Zaman: {start}–{end}."
          }
        },
        {
          "code": "NT02", "name": "Presence on the ground", "priority": "PRIORITY", "ack_s": 600, "reply_s": 7200,
          "replies": [["AK02"], ["AK03"]],
          "senders": ["party", "civil", "humanitarian"],
          "body": "notice", "note": true,
          "parameters": [
            {"kind": "handle", "name": "id"},
            {"kind": "area", "name": "area"},
            {"kind": "time", "name": "start"},
            {"kind": "time", "name": "end", "optional": true}
          ],
          "texts": {
            "ar": "إشعار {id}. أفرادي موجودون على الأرض. المنطقة: {area}. الوقت: {start}–{end}.",
            "az": "Bildiriş {id}. Heyətim ərazidədir. Sahə: {area}. Vaxt: {start}–{end}.",
            "en": "Notice {id}. My personnel are in {area} from {start} to {end}.",
            "he": "הודעה {id}. אנשיי נמצאים בשטח. אזור: {area}. זמן: {start}–{end}.",
            "ru": "Уведомление {id}. Мой персонал на местности. Район: {area}. Время: {start}–{end}.",
            "tr": "Bildirim {id}. Personelim sahada. Saha: {area}. Zaman: {start}–{end}."
          }
        },
        {
          "code": "NT03", "name": "Hazard area, planned", "priority": "IMMEDIATE", "ack_s": 180, "reply_s": 600,
          "replies": [["AK02"], ["AK06", "AK07"]],
          "senders": ["party", "civil"],
          "body": "notice", "note": true,
          "parameters": [
            {"kind": "handle", "name": "id"},
            {"kind": "area", "name": "area"},
            {"kind": "band", "name": "band"},
            {"kind": "time", "name": "start"},
            {"kind": "time", "name": "end", "optional": true}
          ],
          "texts": {
            "ar": "إشعار {id}. خطر على الطائرات والأشخاص. المنطقة: {area}. الارتفاع: {band}. الوقت: {start}–{end}.",
            "az": "Bildiriş {id}. TƏHLÜKƏ: hava gəmiləri və insanlar üçün. Sahə: {area}. Hündürlük: {band}. Vaxt: {start}–{end}.",
            "en": "Notice {id}. Danger to aircraft and persons in {area}, altitude {band}, from {start} to {end}.",
            "he": "הודעה {id}. סכנה לכלי טיס ולאנשים. אזור: {area}. גובה: {band}. זמן: {start}–{end}.",
            "ru": "Уведомление {id}. ОПАСНОСТЬ для воздушных судов и людей. Район: {area}. Высоты: {band}. Время: {start}–{end}.",
            "tr": "Bildirim {id}. TEHLİKE: uçaklar ve insanlar için. Saha: {area}. İrtifa: {band}. Zaman: {start}–{end}."
          }
        },
        {
          "code": "NT04", "name": "Transit", "priority": "PRIORITY", "ack_s": 600, "reply_s": 1800,
          "replies": [["AK02"], ["AK06", "AK07"]],
          "senders": ["party", "civil", "humanitarian"],
          "body": "notice", "note": true,
          "parameters": [
            {"kind": "handle", "name": "id"},
            {"kind": "area", "name": "area"},
            {"kind": "band", "name": "band"},
            {"kind": "time", "name": "start"},
            {"kind": "time", "name": "end", "optional": true}
          ],
          "texts": {
            "ar": "إشعار {id}. عبور. المنطقة: {area}. الارتفاع: {band}. الوقت: {start}–{end}.",
            "az": "Bildiriş {id}. Tranzit keçid. Sahə: {area}. Hündürlük: {band}. Vaxt: {start}–{end}.",
            "en": "Notice {id}. Transit through {area}, altitude {band}, from {start} to {end}.",
            "he": "הודעה {id}. מעבר. אזור: {area}. גובה: {band}. זמן: {start}–{end}.",
            "ru": "Уведомление {id}. Транзит. Район: {area}. Высоты: {band}. Время: {start}–{end}.",
            "tr": "Bildirim {id}. Transit geçiş. Saha: {area}. İrtifa: {band}. Zaman: {start}–{end}."
          }
        },
        {
          "code": "NT05", "name": "Exercise", "priority": "ROUTINE", "ack_s": 14400, "reply_s": 86400,
          "replies": [["AK02"]],
          "senders": ["party"],
          "body": "notice", "note": true,
          "parameters": [
            {"kind": "handle", "name": "id"},
            {"kind": "area", "name": "area"},
            {"kind": "band", "name": "band"},
            {"kind": "time", "name": "start"},
            {"kind": "time", "name": "end", "optional": true}
          ],
          "texts": {
            "ar": "إشعار {id}. تمرين. المنطقة: {area}. الارتفاع: {band}. الوقت: {start}–{end}. ليس موجهاً ضدكم.",
            "az": "Bildiriş {id}. Təlim. Sahə: {area}. Hündürlük: {band}. Vaxt: {start}–{end}. Sizə qarşı yönəlməyib.",
            "en": "Notice {id}. Exercise in {area}, altitude {band}, from {start} to {end}. Not directed at you.",
            "he": "הודעה {id}. תרגיל. אזור: {area}. גובה: {band}. זמן: {start}–{end}. אינו מכוון נגדכם.",
            "ru": "Уведомление {id}. Учение. Район: {area}. Высоты: {band}. Время: {start}–{end}. Не направлено против вас.",
            "tr": "Bildirim {id}. Tatbikat. Saha: {area}. İrtifa: {band}. Zaman: {start}–{end}. Size yönelik değildir."
          }
        },
        {
          "code": "NT06", "name": "Amendment", "priority": "IMMEDIATE", "ack_s": 180, "reply_s": 600,
          "replies": [["AK02"]],
          "senders": ["party", "civil", "humanitarian"],
          "body": "notice", "note": true,
          "parameters": [
            {"kind": "handle", "name": "id"},
            {"kind": "area", "name": "area"},
            {"kind": "band", "name": "band"},
            {"kind": "time", "name": "start"},
            {"kind": "time", "name": "end", "optional": true}
          ],
          "texts": {
            "ar": "تم تعديل الإشعار {id}. الآن: المنطقة {area}، الارتفاع {band}، الوقت {start}–{end}.",
            "az": "Bildiriş {id} dəyişdirildi. İndi: sahə {area}, hündürlük {band}, vaxt {start}–{end}.",
            "en": "Notice {id} is changed. Now: area {area}, altitude {band}, from {start} to {end}.",
            "he": "הודעה {id} שונתה. כעת: אזור {area}, גובה {band}, זמן {start}–{end}.",
            "ru": "Уведомление {id} изменено. Теперь: район {area}, высоты {band}, время {start}–{end}.",
            "tr": "Bildirim {id} değişti. Şimdi: saha {area}, irtifa {band}, zaman {start}–{end}."
          }
        },
        {
          "code": "NT07", "name": "Complete, area clear", "priority": "ROUTINE", "ack_s": 1800, "reply_s": null,
          "replies": [["AK01"]],
          "senders": ["party", "civil", "humanitarian"],
          "body": "turn",
          "parameters": [
            {"kind": "handle", "name": "id"},
            {"kind": "time", "name": "at", "preset": "now"}
          ],
          "texts": {
            "ar": "انتهى الإشعار {id}. الوقت {at}. المنطقة خالية من نشاطي.",
            "az": "Bildiriş {id} başa çatdı. Vaxt {at}. Sahədə fəaliyyətim yoxdur.",
            "en": "Notice {id} is complete at {at}. Area is clear of my activity.",
            "he": "הודעה {id} הסתיימה. שעה {at}. האזור נקי מפעילות שלי.",
            "ru": "Уведомление {id} завершено. Время {at}. Моих действий в районе нет.",
            "tr": "Bildirim {id} tamamlandı. Saat {at}. Sahada faaliyetim yok."
          }
        },
        {
          "code": "NT08", "name": "Cancelled", "priority": "PRIORITY", "ack_s": 600, "reply_s": 600,
          "replies": [["AK02"]],
          "senders": ["party", "civil", "humanitarian"],
          "body": "turn",
          "parameters": [
            {"kind": "handle", "name": "id"},
            {"kind": "time", "name": "at", "preset": "now"}
          ],
          "texts": {
            "ar": "الإشعار {id}: أُلغي. الوقت {at}.",
            "az": "Bildiriş {id} LƏĞV EDİLDİ. Vaxt {at}.",
            "en": "Notice {id} is cancelled at {at}.",
            "he": "הודעה {id}: בוטל. שעה {at}.",
            "ru": "Уведомление {id} ОТМЕНЕНО. Время {at}.",
            "tr": "Bildirim {id} İPTAL EDİLDİ. Saat {at}."
          }
        },
        {
          "code": "NT09", "name": "Deployment", "priority": "PRIORITY", "ack_s": 600, "reply_s": 7200,
          "replies": [["AK02"], ["AK03"]],
          "senders": ["party"],
          "body": "notice", "note": true,
          "parameters": [
            {"kind": "handle", "name": "id"},
            {"kind": "name", "name": "category", "optional": true},
            {"kind": "area", "name": "area"},
            {"kind": "time", "name": "start"},
            {"kind": "time", "name": "end", "optional": true}
          ],
          "texts": {
            "ar": "إشعار {id}. انتشار: {category}. المنطقة: {area}. الوقت: {start}–{end}.",
            "az": "Bildiriş {id}. Yerləşdirmə: {category}. Sahə: {area}. Vaxt: {start}–{end}.",
            "en": "Notice {id}. Deployment: {category} at {area} from {start} to {end}.",
            "he": "הודעה {id}. היערכות: {category}. אזור: {area}. זמן: {start}–{end}.",
            "ru": "Уведомление {id}. Размещение: {category}. Район: {area}. Время: {start}–{end}.",
            "tr": "Bildirim {id}. Konuşlanma: {category}. Saha: {area}. Zaman: {start}–{end}."
          }
        },
        {
          "code": "NT10", "name": "Boundary", "priority": "PRIORITY", "ack_s": 600, "reply_s": 1800,
          "replies": [["AK02"]],
          "senders": ["party"],
          "body": "notice", "note": true,
          "parameters": [
            {"kind": "handle", "name": "id"},
            {"kind": "area", "name": "area"},
            {"kind": "band", "name": "band"},
            {"kind": "time", "name": "start"},
            {"kind": "time", "name": "end", "optional": true}
          ],
          "texts": {
            "ar": "إشعار {id}. حدود. الخط: {area}. الارتفاع: {band}. الوقت: {start}–{end}.",
            "az": "Bildiriş {id}. Sərhəd. Xətt: {area}. Hündürlük: {band}. Vaxt: {start}–{end}.",
            "en": "Notice {id}. Boundary along {area}, altitude {band}, from {start} to {end}.",
            "he": "הודעה {id}. גבול. קו: {area}. גובה: {band}. זמן: {start}–{end}.",
            "ru": "Уведомление {id}. Граница. Линия: {area}. Высоты: {band}. Время: {start}–{end}.",
            "tr": "Bildirim {id}. Sınır. Hat: {area}. İrtifa: {band}. Zaman: {start}–{end}."
          }
        },
        {
          "code": "NT11", "name": "Active", "priority": "PRIORITY", "ack_s": 600, "reply_s": null,
          "replies": [["AK01"]],
          "senders": ["party", "civil", "humanitarian"],
          "body": "turn",
          "parameters": [
            {"kind": "handle", "name": "id"},
            {"kind": "time", "name": "at", "preset": "now"}
          ],
          "texts": {
            "ar": "الإشعار {id} ساري. منذ: {at}.",
            "az": "Bildiriş {id} qüvvədədir. Başlanğıc: {at}.",
            "en": "Notice {id} is active since {at}.",
            "he": "הודעה {id} פעילה. החל מ: {at}.",
            "ru": "Уведомление {id} действует. Начало: {at}.",
            "tr": "Bildirim {id} etkin. Başlangıç: {at}."
          }
        },
        {
          "code": "PR01", "name": "Protected position or site", "priority": "PRIORITY", "ack_s": 180, "reply_s": 7200,
          "replies": [["AK02"], ["AK03"]],
          "senders": ["party", "civil", "humanitarian"],
          "body": "notice", "note": true,
          "parameters": [
            {"kind": "handle", "name": "id"},
            {"kind": "area", "name": "area"},
            {"kind": "time", "name": "start"},
            {"kind": "time", "name": "end", "optional": true}
          ],
          "texts": {
            "ar": "محمي: موقع {id}. المكان: {area}. الوقت: {start}–{end}.",
            "az": "QORUNAN yer {id}. Mövqe: {area}. Vaxt: {start}–{end}.",
            "en": "PROTECTED position or site {id} at {area}, from {start} to {end}.",
            "he": "מוגן: מקום {id}. מיקום: {area}. זמן: {start}–{end}.",
            "ru": "ЗАЩИЩЁННОЕ место {id}. Место: {area}. Время: {start}–{end}.",
            "tr": "KORUNAN yer {id}. Konum: {area}. Zaman: {start}–{end}."
          }
        },
        {
          "code": "PR02", "name": "Humanitarian movement", "priority": "PRIORITY", "ack_s": 3600, "reply_s": 14400,
          "replies": [["AK02"], ["AK03"]],
          "senders": ["party", "civil", "humanitarian"],
          "body": "notice", "note": true,
          "parameters": [
            {"kind": "handle", "name": "id"},
            {"kind": "area", "name": "area"},
            {"kind": "time", "name": "start"},
            {"kind": "time", "name": "end", "optional": true}
          ],
          "texts": {
            "ar": "حركة إنسانية {id}. المسار: {area}. الوقت: {start}–{end}.",
            "az": "Humanitar hərəkət {id}. Marşrut: {area}. Vaxt: {start}–{end}.",
            "en": "Humanitarian movement {id} along {area}, from {start} to {end}.",
            "he": "תנועה הומניטרית {id}. ציר: {area}. זמן: {start}–{end}.",
            "ru": "Гуманитарное передвижение {id}. Маршрут: {area}. Время: {start}–{end}.",
            "tr": "İnsani yardım hareketi {id}. Güzergâh: {area}. Zaman: {start}–{end}."
          }
        },
        {
          "code": "PR03", "name": "Movement changed or overdue", "priority": "IMMEDIATE", "ack_s": 180, "reply_s": 600,
          "replies": [["AK03"]],
          "senders": ["party", "civil", "humanitarian"],
          "parameters": [
            {"kind": "handle", "name": "id"},
            {"kind": "choice", "list": "movement", "name": "status"},
            {"kind": "count", "least": 0, "most": 1000, "name": "vehicles", "optional": true},
            {"kind": "time", "name": "until", "optional": true}
          ],
          "texts": {
            "ar": "الحركة {id}: {status}. عدد المركبات الآن: {vehicles}. النهاية الجديدة: {until}.",
            "az": "Hərəkət {id}: {status}. Nəqliyyat vasitələri: {vehicles}. Yeni son: {until}.",
            "en": "Movement {id}: {status}. Vehicles now: {vehicles}. New end: {until}.",
            "he": "תנועה {id}: {status}. כלי רכב כעת: {vehicles}. סיום חדש: {until}.",
            "ru": "Передвижение {id}: {status}. Машин сейчас: {vehicles}. Новое окончание: {until}.",
            "tr": "Hareket {id}: {status}. Araç sayısı: {vehicles}. Yeni bitiş: {until}."
          }
        },
        {
          "code": "PR04", "name": "Movement closed", "priority": "PRIORITY", "ack_s": 600, "reply_s": null,
          "replies": [["AK01"]],
          "senders": ["party", "civil", "humanitarian"],
          "note": true,
          "parameters": [
            {"kind": "handle", "name": "id"},
            {"kind": "choice", "list": "closing", "name": "status"},
            {"kind": "time", "name": "at", "preset": "now"}
          ],
          "texts": {
            "ar": "الحركة {id}: {status}. الوقت {at}.",
            "az": "Hərəkət {id}: {status}. Vaxt {at}.",
            "en": "Movement {id}: {status} at {at}.",
            "he": "תנועה {id}: {status}. שעה {at}.",
            "ru": "Передвижение {id}: {status}. Время {at}.",
            "tr": "Hareket {id}: {status}. Saat {at}."
          }
        },
        {
          "code": "CV01", "name": "Civil flight", "priority": "PRIORITY", "ack_s": 600, "reply_s": 1800,
          "replies": [["AK02"]],
          "senders": ["civil"],
          "body": "notice", "note": true,
          "parameters": [
            {"kind": "handle", "name": "id"},
            {"kind": "area", "name": "area"},
            {"kind": "band", "name": "band"},
            {"kind": "time", "name": "etd", "optional": true},
            {"kind": "time", "name": "eta", "optional": true}
          ],
          "texts": {
            "ar": "رحلة مدنية {id}. المسار: {area}. الإقلاع: {etd}. الوصول: {eta}. الارتفاع: {band}.",
            "az": "Mülki reys {id}. Marşrut: {area}. Uçuş: {etd}. Eniş: {eta}. Hündürlük: {band}.",
            "en": "Civil flight {id} along {area}, departs {etd}, arrives {eta}, altitude {band}.",
            "he": "טיסה אזרחית {id}. נתיב: {area}. המראה: {etd}. נחיתה: {eta}. גובה: {band}.",
            "ru": "Гражданский рейс {id}. Маршрут: {area}. Вылет: {etd}. Прибытие: {eta}. Высоты: {band}.",
            "tr": "Sivil uçuş {id}. Güzergâh: {area}. Kalkış: {etd}. Varış: {eta}. İrtifa: {band}."
          }
        },
        {
          "code": "CV02", "name": "Civil flight changed", "priority": "IMMEDIATE", "ack_s": 180, "reply_s": 600,
          "replies": [["AK02"]],
          "senders": ["civil"],
          "parameters": [
            {"kind": "handle", "name": "id"},
            {"kind": "choice", "list": "flight-time", "name": "field"},
            {"kind": "time", "name": "value"}
          ],
          "texts": {
            "ar": "رحلة مدنية {id}: {field}. الوقت الجديد: {value}.",
            "az": "Mülki reys {id}: {field}. Yeni vaxt: {value}.",
            "en": "Civil flight {id}: {field} is now {value}.",
            "he": "טיסה אזרחית {id}: {field}. שעה חדשה: {value}.",
            "ru": "Гражданский рейс {id}: {field}. Новое время: {value}.",
            "tr": "Sivil uçuş {id}: {field}. Yeni saat: {value}."
          }
        },
        {
          "code": "CV03", "name": "Civil flight informed", "priority": "FLASH", "ack_s": null, "reply_s": null,
          "replies": [],
          "senders": ["civil"],
          "repeats": true,
          "parameters": [
            {"kind": "handle", "name": "id"},
            {"kind": "choice", "list": "flight", "name": "status"},
            {"kind": "time", "name": "at", "preset": "now"}
          ],
          "texts": {
            "ar": "رحلة مدنية {id}: {status}. الوقت {at}.",
            "az": "Mülki reys {id}: {status}. Vaxt {at}.",
            "en": "Civil flight {id}: {status} at {at}.",
            "he": "טיסה אזרחית {id}: {status}. שעה {at}.",
            "ru": "Гражданский рейс {id}: {status}. Время {at}.",
            "tr": "Sivil uçuş {id}: {status}. Saat {at}."
          }
        },
        {
          "code": "RL01", "name": "Red line declared", "priority": "PRIORITY", "ack_s": 600, "reply_s": 3600,
          "replies": [["AK02"]],
          "senders": ["party"],
          "body": "notice", "note": true,
          "parameters": [
            {"kind": "handle", "name": "id"},
            {"kind": "choices", "list": "kinds", "name": "watches"},
            {"kind": "area", "name": "area"},
            {"kind": "time", "name": "start"},
            {"kind": "time", "name": "end", "optional": true},
            {"kind": "member", "name": "responsible", "optional": true}
          ],
          "texts": {
            "ar": "خط أحمر {id}. {watches}. المنطقة: {area}. الوقت: {start}–{end}. المسؤول: {responsible}.",
            "az": "Qırmızı xətt {id}. {watches}. Sahə: {area}. Vaxt: {start}–{end}. Məsul: {responsible}.",
            "en": "Red line {id}. {watches} in {area}, from {start} to {end}. I hold {responsible} responsible.",
            "he": "קו אדום {id}. {watches}. אזור: {area}. זמן: {start}–{end}. אחראי: {responsible}.",
            "ru": "Красная линия {id}. {watches}. Район: {area}. Время: {start}–{end}. Ответственный: {responsible}.",
            "tr": "Kırmızı çizgi {id}. {watches}. Saha: {area}. Zaman: {start}–{end}. Sorumlu: {responsible}."
          }
        },
        {
          "code": "RL02", "name": "Clarification asked", "priority": "IMMEDIATE", "ack_s": 180, "reply_s": 600,
          "replies": [["RL03"]],
          "senders": ["party"],
          "answers": true,
          "parameters": [
            {"kind": "handle", "name": "id"}
          ],
          "texts": {
            "ar": "رسالتكم {re} داخل خطي الأحمر. الخط الأحمر: {id}. أطلب توضيحاً.",
            "az": "Sizin {re} mənim qırmızı xəttimin içindədir. Qırmızı xətt: {id}. Aydınlıq istəyirəm.",
            "en": "Your {re} is in my red line {id}. I ask for clarification.",
            "he": "הודעתך {re} בתוך הקו האדום שלי. קו אדום: {id}. מבקש הבהרה.",
            "ru": "Ваше {re} в пределах моей красной линии. Красная линия: {id}. Прошу разъяснения.",
            "tr": "Mesajınız {re} kırmızı çizgimin içinde. Kırmızı çizgi: {id}. Açıklama istiyorum."
          }
        },
        {
          "code": "RL03", "name": "Clarification", "priority": "IMMEDIATE", "ack_s": null, "reply_s": null,
          "replies": [],
          "senders": ["party"],
          "answers": true, "repeats": true,
          "parameters": [
            {"kind": "handle", "name": "id"},
            {"kind": "choice", "list": "clarification", "name": "answer"},
            {"kind": "time", "name": "until", "optional": true}
          ],
          "texts": {
            "ar": "بشأن {re} والخط الأحمر {id}: {answer}. حتى: {until}.",
            "az": "Mövzu {re}, qırmızı xətt {id}: {answer}. Son: {until}.",
            "en": "About {re} and red line {id}: {answer}. Until: {until}.",
            "he": "בעניין {re}, קו אדום {id}: {answer}. עד: {until}.",
            "ru": "О {re}, красная линия {id}: {answer}. До: {until}.",
            "tr": "Konu {re}, kırmızı çizgi {id}: {answer}. Bitiş: {until}."
          }
        }
        ]
        """#
}

// swift-format-ignore-file: one line a language, as linguists read it, whatever its length.

extension PhrasebookText {
    /// Danger, safety, emergencies, incidents and relays: HZ, SF, EM, IN, RY.
    static let safety = #"""
        [
        {
          "code": "HZ01", "name": "Danger now", "priority": "FLASH", "ack_s": 60, "reply_s": 180,
          "replies": [["AK03"]],
          "senders": ["party", "civil"],
          "parameters": [
            {"kind": "distance", "unit": "NM", "name": "radius", "preset": "hazard-radius"},
            {"kind": "position", "name": "position"},
            {"kind": "band", "name": "band", "optional": true},
            {"kind": "time", "name": "until", "preset": "hazard-persistence"}
          ],
          "texts": {
            "ar": "خطر. خطر على الطائرات. المركز: {position}. نصف القطر: {radius}. الارتفاع: {band}. حتى الوقت: {until}.",
            "az": "TƏHLÜKƏ. Hava gəmiləri üçün təhlükə. Mərkəz: {position}. Radius: {radius}. Hündürlük: {band}. Vaxtadək: {until}.",
            "en": "DANGER. Danger to aircraft now within {radius} of {position}, altitude {band}, until {until}.",
            "he": "סכנה. סכנה לכלי טיס. מרכז: {position}. רדיוס: {radius}. גובה: {band}. עד שעה: {until}.",
            "ru": "ОПАСНОСТЬ. Опасность для воздушных судов. Центр: {position}. Радиус: {radius}. Высоты: {band}. До: {until}.",
            "tr": "TEHLİKE. Uçaklar için tehlike. Merkez: {position}. Yarıçap: {radius}. İrtifa: {band}. Bitiş: {until}."
          }
        },
        {
          "code": "HZ02", "name": "Air-defence alert area", "priority": "FLASH", "ack_s": 60, "reply_s": 120,
          "replies": [["AK03"]],
          "senders": ["party", "civil"],
          "parameters": [
            {"kind": "area", "name": "area"},
            {"kind": "band", "name": "band", "optional": true},
            {"kind": "time", "name": "since", "preset": "now"}
          ],
          "texts": {
            "ar": "إنذار دفاع جوي. المنطقة: {area}. الارتفاع: {band}. منذ: {since}. الرحلات المدنية: تأخير الإقلاع والابتعاد.",
            "az": "Hava hücumundan müdafiə həyəcanı. Sahə: {area}. Hündürlük: {band}. Vaxt: {since}. Mülki reyslər: uçuşu gecikdirin, uzaq durun.",
            "en": "Air-defence alert in {area}, altitude {band}, from {since}. Civil flights: hold departures and keep clear.",
            "he": "כוננות הגנה אווירית. אזור: {area}. גובה: {band}. החל מ: {since}. טיסות אזרחיות: לעכב המראות ולהתרחק.",
            "ru": "Тревога ПВО. Район: {area}. Высоты: {band}. С: {since}. Гражданские рейсы: задержать вылеты, обходить район.",
            "tr": "Hava savunma alarmı. Saha: {area}. İrtifa: {band}. Başlangıç: {since}. Sivil uçuşlar: kalkışları durdurun, uzak durun."
          }
        },
        {
          "code": "HZ03", "name": "Danger ended", "priority": "PRIORITY", "ack_s": 600, "reply_s": null,
          "replies": [["AK01"]],
          "senders": ["party", "civil"],
          "answers": true, "note": true,
          "parameters": [
            {"kind": "time", "name": "at", "preset": "now"}
          ],
          "texts": {
            "ar": "انتهى الخطر: {re}. الوقت {at}.",
            "az": "Təhlükə sona çatdı: {re}. Vaxt {at}.",
            "en": "Danger {re} ended at {at}.",
            "he": "הסכנה הסתיימה: {re}. שעה {at}.",
            "ru": "Опасность миновала: {re}. Время {at}.",
            "tr": "Tehlike sona erdi: {re}. Saat {at}."
          }
        },
        {
          "code": "SF01", "name": "Stop", "priority": "FLASH", "ack_s": 60, "reply_s": 180,
          "replies": [["SF02", "SF03"]],
          "senders": ["party", "civil", "humanitarian"],
          "parameters": [
            {"kind": "position", "name": "position"},
            {"kind": "choice", "list": "endangered", "name": "endangered", "optional": true}
          ],
          "texts": {
            "ar": "أوقف. الموقع: {position}. النشاط يعرّض للخطر: {endangered}. أوقف وأجب.",
            "az": "DAYANDIRIN. Mövqe: {position}. Fəaliyyət təhlükə yaradır: {endangered}. Dayandırın və cavab verin.",
            "en": "STOP. Activity at {position} endangers: {endangered}. Stop and answer.",
            "he": "הפסק. מיקום: {position}. הפעילות מסכנת: {endangered}. הפסק וענה.",
            "ru": "ПРЕКРАТИТЕ. Место: {position}. Действия угрожают: {endangered}. Прекратите и ответьте.",
            "tr": "DURDURUN. Konum: {position}. Faaliyet tehlike yaratıyor: {endangered}. Durdurun ve cevap verin."
          }
        },
        {
          "code": "SF02", "name": "Stopped", "priority": "FLASH", "ack_s": 60, "reply_s": null,
          "replies": [["AK01"]],
          "senders": ["party", "civil", "humanitarian"],
          "answers": true, "repeats": true,
          "parameters": [
            {"kind": "position", "name": "position"},
            {"kind": "time", "name": "at", "preset": "now"}
          ],
          "texts": {
            "ar": "بشأن {re}: تم الإيقاف. الموقع: {position}. الوقت {at}.",
            "az": "Mövzu {re}: DAYANDIRILDI. Mövqe: {position}. Vaxt {at}.",
            "en": "About {re}: STOPPED. Activity at {position} stopped at {at}.",
            "he": "בעניין {re}: הופסק. מיקום: {position}. שעה {at}.",
            "ru": "О {re}: ПРЕКРАЩЕНО. Место: {position}. Время {at}.",
            "tr": "Konu {re}: DURDURULDU. Konum: {position}. Saat {at}."
          }
        },
        {
          "code": "SF03", "name": "Not mine", "priority": "FLASH", "ack_s": 60, "reply_s": null,
          "replies": [["AK01"]],
          "senders": ["party", "civil", "humanitarian"],
          "answers": true, "repeats": true,
          "parameters": [
            {"kind": "position", "name": "position"},
            {"kind": "scopes", "name": "scopes"},
            {"kind": "time", "name": "until", "preset": "query-validity"}
          ],
          "texts": {
            "ar": "بشأن {re}: ليس لي. الموقع: {position}. النطاق: {scopes}. صالح حتى: {until}.",
            "az": "Mövzu {re}: MƏNƏ AİD DEYİL. Mövqe: {position}. Əhatə: {scopes}. Qüvvədədir: {until}.",
            "en": "About {re}: NOT MINE. Activity at {position}. Scope: {scopes}. Valid until {until}.",
            "he": "בעניין {re}: לא שלי. מיקום: {position}. תחולה: {scopes}. בתוקף עד: {until}.",
            "ru": "О {re}: НЕ МОЁ. Место: {position}. Охват: {scopes}. Действует до: {until}.",
            "tr": "Konu {re}: BANA AİT DEĞİL. Konum: {position}. Kapsam: {scopes}. Geçerlilik: {until}."
          }
        },
        {
          "code": "SF04", "name": "Turn away", "priority": "FLASH", "ack_s": 60, "reply_s": 180,
          "replies": [["AK03", "SF03"]],
          "senders": ["party", "civil"],
          "parameters": [
            {"kind": "choice", "list": "object", "name": "kind", "optional": true},
            {"kind": "position", "name": "position"},
            {"kind": "name", "name": "line", "optional": true},
            {"kind": "bearing", "name": "bearing", "optional": true}
          ],
          "texts": {
            "ar": "لكم: {kind}. الموقع: {position}. يقترب من: {line}. نطلب الانعطاف فوراً. الاتجاه: {bearing}.",
            "az": "Sizə aid: {kind}. Mövqe: {position}. Yaxınlaşdığı xətt: {line}. Dərhal dönsün. İstiqamət: {bearing}.",
            "en": "Your {kind} near {position} approaches {line}. Request it turn to bearing {bearing} now.",
            "he": "שלך: {kind}. מיקום: {position}. מתקרב אל: {line}. נא לפנות מיד. כיוון: {bearing}.",
            "ru": "Ваш объект: {kind}. Место: {position}. Приближается к линии: {line}. Немедленно отверните. Курс: {bearing}.",
            "tr": "Size ait: {kind}. Konum: {position}. Yaklaştığı hat: {line}. Hemen dönsün. Yön: {bearing}."
          }
        },
        {
          "code": "SF05", "name": "Accidental crossing", "priority": "FLASH", "ack_s": 60, "reply_s": 180,
          "replies": [["AK03"]],
          "senders": ["party", "civil", "humanitarian"],
          "parameters": [
            {"kind": "choice", "list": "object", "name": "kind", "optional": true},
            {"kind": "name", "name": "line", "optional": true},
            {"kind": "position", "name": "position"},
            {"kind": "distance", "unit": "km", "name": "depth", "optional": true},
            {"kind": "time", "name": "at", "preset": "now"}
          ],
          "texts": {
            "ar": "عبور بالخطأ: {kind}. الخط: {line}. الموقع: {position}. العمق: {depth}. الوقت: {at}. في طريق العودة. لا نية عدائية.",
            "az": "Təsadüfi keçid: {kind}. Xətt: {line}. Mövqe: {position}. Dərinlik: {depth}. Vaxt: {at}. Geri qayıdır. Düşmən niyyəti yoxdur.",
            "en": "My {kind} crossed {line} by accident near {position}, {depth} deep, at {at}. It is returning. No hostile intent.",
            "he": "חצייה בטעות: {kind}. קו: {line}. מיקום: {position}. עומק: {depth}. זמן: {at}. חוזר. אין כוונה עוינת.",
            "ru": "Непреднамеренное пересечение: {kind}. Линия: {line}. Место: {position}. Глубина: {depth}. Время: {at}. Возвращается, не враждебно.",
            "tr": "Kazara geçiş: {kind}. Hat: {line}. Konum: {position}. Derinlik: {depth}. Zaman: {at}. Geri dönüyor. Düşmanca niyet yok."
          }
        },
        {
          "code": "SF06", "name": "Object out of control", "priority": "FLASH", "ack_s": 60, "reply_s": 180,
          "replies": [["AK03"]],
          "senders": ["party", "civil", "humanitarian"],
          "parameters": [
            {"kind": "choice", "list": "object", "name": "kind"},
            {"kind": "position", "name": "position"},
            {"kind": "bearing", "name": "bearing", "optional": true},
            {"kind": "altitude", "name": "altitude", "optional": true}
          ],
          "texts": {
            "ar": "هذا ليس هجوماً. خارج السيطرة: {kind}. الموقع: {position}. الاتجاه: {bearing}. الارتفاع: {altitude}.",
            "az": "BU HÜCUM DEYİL. İdarəetmə itirilib: {kind}. Mövqe: {position}. İstiqamət: {bearing}. Hündürlük: {altitude}.",
            "en": "THIS IS NOT AN ATTACK. My {kind} is out of control near {position}, heading {bearing}, {altitude}.",
            "he": "זו אינה התקפה. יצא משליטה: {kind}. מיקום: {position}. כיוון: {bearing}. גובה: {altitude}.",
            "ru": "ЭТО НЕ НАПАДЕНИЕ. Потеряно управление: {kind}. Место: {position}. Курс: {bearing}. Высота: {altitude}.",
            "tr": "BU BİR SALDIRI DEĞİLDİR. Kontrolden çıktı: {kind}. Konum: {position}. Rota: {bearing}. İrtifa: {altitude}."
          }
        },
        {
          "code": "SF07", "name": "Interference or laser", "priority": "IMMEDIATE", "ack_s": 180, "reply_s": 600,
          "replies": [["SF02", "SF03"]],
          "senders": ["party", "civil"],
          "parameters": [
            {"kind": "choice", "list": "effect", "name": "effect"},
            {"kind": "position", "name": "position"},
            {"kind": "time", "name": "since", "preset": "now"}
          ],
          "texts": {
            "ar": "تأثير ضار: {effect}. الموقع: {position}. منذ: {since}. إن كان منكم فأوقفوه.",
            "az": "Zərərli təsir: {effect}. Mövqe: {position}. Vaxt: {since}. Sizə aiddirsə, dayandırın.",
            "en": "Harmful effect: {effect} near {position} since {since}. If it is yours, stop.",
            "he": "השפעה מזיקה: {effect}. מיקום: {position}. החל מ: {since}. אם זה שלך, הפסק.",
            "ru": "Вредное воздействие: {effect}. Место: {position}. С: {since}. Если это ваше, прекратите.",
            "tr": "Zararlı etki: {effect}. Konum: {position}. Başlangıç: {since}. Size aitse durdurun."
          }
        },
        {
          "code": "SF08", "name": "Returned", "priority": "PRIORITY", "ack_s": 600, "reply_s": null,
          "replies": [["AK01"]],
          "senders": ["party", "civil", "humanitarian"],
          "answers": true, "note": true,
          "parameters": [
            {"kind": "choice", "list": "object", "name": "kind", "optional": true},
            {"kind": "time", "name": "at", "preset": "now"}
          ],
          "texts": {
            "ar": "بشأن {re}: عاد: {kind}. الوقت {at}.",
            "az": "Mövzu {re}: geri qayıtdı: {kind}. Vaxt {at}.",
            "en": "About {re}: my {kind} returned at {at}.",
            "he": "בעניין {re}: חזר: {kind}. שעה {at}.",
            "ru": "О {re}: вернулось: {kind}. Время {at}.",
            "tr": "Konu {re}: geri döndü: {kind}. Saat {at}."
          }
        },
        {
          "code": "EM01", "name": "Search and rescue", "priority": "FLASH", "ack_s": 60, "reply_s": 300,
          "replies": [["CO02", "CO03"]],
          "senders": ["party", "civil", "humanitarian"],
          "parameters": [
            {"kind": "choice", "list": "searched", "name": "searched"},
            {"kind": "area", "name": "area"},
            {"kind": "call-sign", "name": "callsign", "optional": true},
            {"kind": "time", "name": "start", "preset": "now"},
            {"kind": "time", "name": "end", "optional": true}
          ],
          "texts": {
            "ar": "أبحث عن: {searched}. المنطقة: {area}. إنقاذ غير مسلح: {callsign}. الوقت: {start}–{end}. أطلب مروراً آمناً.",
            "az": "Axtarılır: {searched}. Sahə: {area}. Silahsız xilasetmə: {callsign}. Vaxt: {start}–{end}. Təhlükəsiz keçid istəyirəm.",
            "en": "I search for: {searched} in {area}. Unarmed rescue {callsign} from {start} to {end}. Request safe passage.",
            "he": "מחפש: {searched}. אזור: {area}. חילוץ לא חמוש: {callsign}. זמן: {start}–{end}. מבקש מעבר בטוח.",
            "ru": "Ищу: {searched}. Район: {area}. Спасатели без оружия: {callsign}. Время: {start}–{end}. Прошу безопасный проход.",
            "tr": "Aranan: {searched}. Saha: {area}. Silahsız kurtarma: {callsign}. Zaman: {start}–{end}. Güvenli geçiş istiyorum."
          }
        },
        {
          "code": "EM02", "name": "Medical flight or evacuation", "priority": "IMMEDIATE", "ack_s": 180, "reply_s": 600,
          "replies": [["CO02", "CO03"]],
          "senders": ["party", "civil", "humanitarian"],
          "parameters": [
            {"kind": "handle", "name": "id"},
            {"kind": "area", "name": "area"},
            {"kind": "time", "name": "start"},
            {"kind": "time", "name": "end", "optional": true}
          ],
          "texts": {
            "ar": "حركة طبية {id}. المسار: {area}. الوقت: {start}–{end}. أطلب مروراً آمناً.",
            "az": "Tibbi hərəkət {id}. Marşrut: {area}. Vaxt: {start}–{end}. Təhlükəsiz keçid istəyirəm.",
            "en": "Medical movement {id} along {area} from {start} to {end}. Request safe passage.",
            "he": "פינוי רפואי {id}. ציר: {area}. זמן: {start}–{end}. מבקש מעבר בטוח.",
            "ru": "Медицинская эвакуация {id}. Маршрут: {area}. Время: {start}–{end}. Прошу безопасный проход.",
            "tr": "Tıbbi hareket {id}. Güzergâh: {area}. Zaman: {start}–{end}. Güvenli geçiş istiyorum."
          }
        },
        {
          "code": "IN01", "name": "Initial incident report", "priority": "IMMEDIATE", "ack_s": 180, "reply_s": 1800,
          "replies": [["AK02"]],
          "senders": ["party", "civil", "humanitarian"],
          "parameters": [
            {"kind": "position", "name": "position"},
            {"kind": "time", "name": "at"},
            {"kind": "choice", "list": "answer", "name": "injured"}
          ],
          "texts": {
            "ar": "حادث. الموقع: {position}. الوقت: {at}. مصابون: {injured}. السبب غير معروف. السجلات محفوظة.",
            "az": "Hadisə. Mövqe: {position}. Vaxt: {at}. Yaralı: {injured}. Səbəb məlum deyil. Qeydlər saxlanılır.",
            "en": "Incident near {position} at {at}. Injured: {injured}. Cause not known. Records are preserved.",
            "he": "אירוע. מיקום: {position}. זמן: {at}. נפגעים: {injured}. הסיבה לא ידועה. הרישומים נשמרים.",
            "ru": "Происшествие. Место: {position}. Время: {at}. Пострадавшие: {injured}. Причина неизвестна. Записи сохраняются.",
            "tr": "Olay. Konum: {position}. Zaman: {at}. Yaralı: {injured}. Sebep bilinmiyor. Kayıtlar saklanıyor."
          }
        },
        {
          "code": "IN02", "name": "Joint review", "priority": "ROUTINE", "ack_s": 14400, "reply_s": 86400,
          "replies": [["CO02", "CO03"]],
          "senders": ["party", "facilitator", "civil", "humanitarian"],
          "answers": true, "note": true,
          "parameters": [
            {"kind": "time", "name": "at"}
          ],
          "texts": {
            "ar": "أطلب مراجعة مشتركة: {re}. التاريخ: {at}.",
            "az": "Birgə araşdırma istəyirəm: {re}. Tarix: {at}.",
            "en": "I request joint review of {re} on {at}.",
            "he": "מבקש תחקיר משותף: {re}. תאריך: {at}.",
            "ru": "Прошу совместный разбор: {re}. Дата: {at}.",
            "tr": "Ortak inceleme istiyorum: {re}. Tarih: {at}."
          }
        },
        {
          "code": "RY01", "name": "Relay asked", "priority": "FLASH", "ack_s": 60, "reply_s": 600,
          "replies": [["RY02"]],
          "senders": ["party", "facilitator", "humanitarian"],
          "answers": true,
          "parameters": [
            {"kind": "name", "name": "third_party"},
            {"kind": "time", "name": "by"}
          ],
          "texts": {
            "ar": "انقلوا: {re}. الطرف الثالث: {third_party}. أبلغوا قبل: {by}.",
            "az": "Ötürün: {re}. Üçüncü tərəf: {third_party}. Son məlumat vaxtı: {by}.",
            "en": "Relay {re} to {third_party} and report by {by}.",
            "he": "להעביר: {re}. צד שלישי: {third_party}. לדווח עד: {by}.",
            "ru": "Передайте: {re}. Третья сторона: {third_party}. Доложить до: {by}.",
            "tr": "İletin: {re}. Üçüncü taraf: {third_party}. Son bildirim saati: {by}."
          }
        },
        {
          "code": "RY02", "name": "Relay status", "priority": "FLASH", "ack_s": null, "reply_s": null,
          "replies": [],
          "senders": ["party", "facilitator"],
          "answers": true, "repeats": true,
          "parameters": [
            {"kind": "name", "name": "third_party"},
            {"kind": "choice", "list": "relay", "name": "status"},
            {"kind": "time", "name": "at", "preset": "now"}
          ],
          "texts": {
            "ar": "بشأن {re}. الطرف الثالث: {third_party}. الحالة: {status}. الوقت {at}.",
            "az": "Mövzu {re}. Üçüncü tərəf: {third_party}. Vəziyyət: {status}. Vaxt {at}.",
            "en": "About {re} to {third_party}: {status} at {at}.",
            "he": "בעניין {re}. צד שלישי: {third_party}. מצב: {status}. שעה {at}.",
            "ru": "О {re}. Третья сторона: {third_party}. Состояние: {status}. Время {at}.",
            "tr": "Konu {re}. Üçüncü taraf: {third_party}. Durum: {status}. Saat {at}."
          }
        }
        ]
        """#
}

// swift-format-ignore-file: one line a language, as linguists read it, whatever its length.

extension PhrasebookText {
    /// Answers, proposals and questions: AK, CO, QY.
    static let answers = #"""
        [
        {
          "code": "AK01", "name": "Received", "priority": "ROUTINE", "ack_s": null, "reply_s": null,
          "replies": [],
          "senders": ["party", "facilitator", "civil", "humanitarian", "observer"],
          "answers": true,
          "parameters": [
            {"kind": "time", "name": "at", "preset": "now"}
          ],
          "texts": {
            "ar": "تم الاستلام: {re}. الوقت {at}. لم يُفحص بعد.",
            "az": "Alındı: {re}. Vaxt {at}. Hələ yoxlanılmayıb.",
            "en": "I received {re} at {at}. I have not yet checked it.",
            "he": "התקבל: {re}. שעה {at}. עדיין לא נבדק.",
            "ru": "Получено: {re}. Время {at}. Ещё не проверено.",
            "tr": "Alındı: {re}. Saat {at}. Henüz incelenmedi."
          }
        },
        {
          "code": "AK02", "name": "Understood, with readback", "priority": "PRIORITY", "ack_s": null, "reply_s": null,
          "replies": [["AK05"]],
          "senders": ["party", "facilitator", "civil", "humanitarian"],
          "answers": true, "repeats": true,
          "parameters": [
            {"kind": "readback", "name": "readback"}
          ],
          "texts": {
            "ar": "مفهوم: {re}. أعيد القراءة: {readback}.",
            "az": "Anlaşıldı: {re}. GERİ OXUYURAM: {readback}.",
            "en": "I understand {re}. I READ BACK: {readback}.",
            "he": "מובן: {re}. אני חוזר על הנתונים: {readback}.",
            "ru": "Понял: {re}. ПОВТОРЯЮ ДЛЯ ПРОВЕРКИ: {readback}.",
            "tr": "Anlaşıldı: {re}. GERİ OKUYORUM: {readback}."
          }
        },
        {
          "code": "AK03", "name": "Passed to units", "priority": "PRIORITY", "ack_s": null, "reply_s": null,
          "replies": [],
          "senders": ["party", "facilitator", "civil", "humanitarian"],
          "answers": true,
          "parameters": [
            {"kind": "time", "name": "at", "preset": "now"}
          ],
          "texts": {
            "ar": "تم إبلاغ الوحدات: {re}. جميع وحداتي المعنية على علم. الوقت {at}.",
            "az": "BÖLMƏLƏRƏ ÇATDIRILDI: {re}. Bütün aidiyyəti bölmələrim məlumatlıdır. Vaxt {at}.",
            "en": "PASSED TO UNITS: {re} was passed to all my units concerned at {at}.",
            "he": "הועבר ליחידות: {re}. כל היחידות הנוגעות בדבר יודעות. שעה {at}.",
            "ru": "ДОВЕДЕНО ДО ПОДРАЗДЕЛЕНИЙ: {re}. Все причастные подразделения оповещены. Время {at}.",
            "tr": "BİRLİKLERE İLETİLDİ: {re}. İlgili bütün birliklerim haberdar. Saat {at}."
          }
        },
        {
          "code": "AK04", "name": "Not understood", "priority": "IMMEDIATE", "ack_s": 60, "reply_s": 120,
          "replies": [["original"]],
          "senders": ["party", "facilitator", "civil", "humanitarian"],
          "answers": true, "repeats": true,
          "parameters": [
            {"kind": "field", "name": "part", "optional": true}
          ],
          "texts": {
            "ar": "تم الاستلام ولم يُفهم: {re}. غير المفهوم: {part}. أعد القول.",
            "az": "Alındı, başa düşülmədi: {re}. Aydın olmayan: {part}. TƏKRAR EDİN.",
            "en": "I received {re} but I do not understand: {part}. SAY AGAIN.",
            "he": "התקבל ולא מובן: {re}. לא מובן: {part}. אמור שוב.",
            "ru": "Получено, но не понято: {re}. Не понято: {part}. ПОВТОРИТЕ.",
            "tr": "Alındı, anlaşılmadı: {re}. Anlaşılmayan: {part}. TEKRAR EDİN."
          }
        },
        {
          "code": "AK05", "name": "Readback wrong", "priority": "IMMEDIATE", "ack_s": 60, "reply_s": 120,
          "replies": [["AK02"]],
          "senders": ["party", "facilitator", "civil", "humanitarian"],
          "answers": true, "repeats": true,
          "parameters": [
            {"kind": "readback", "name": "correct"}
          ],
          "texts": {
            "ar": "تصحيح. إعادة قراءتكم خاطئة: {re}. الصحيح: {correct}.",
            "az": "DÜZƏLİŞ. Geri oxumanız səhvdir: {re}. Düzgünü: {correct}.",
            "en": "CORRECTION. Your readback {re} is wrong. Correct is: {correct}.",
            "he": "תיקון. החזרה שלך שגויה: {re}. הנכון: {correct}.",
            "ru": "ПОПРАВКА. Повтор неверен: {re}. Верно: {correct}.",
            "tr": "DÜZELTME. Geri okumanız yanlış: {re}. Doğrusu: {correct}."
          }
        },
        {
          "code": "AK06", "name": "No conflict found", "priority": "PRIORITY", "ack_s": null, "reply_s": null,
          "replies": [],
          "senders": ["party", "civil", "humanitarian"],
          "answers": true, "repeats": true,
          "parameters": [
            {"kind": "time", "name": "until", "preset": "query-validity"}
          ],
          "texts": {
            "ar": "لا تعارض مع الإشعارات المعلنة: {re}. صالح حتى: {until}. هذا ليس إذناً.",
            "az": "Açıqlanmış bildirişlərlə ziddiyyət yoxdur: {re}. Qüvvədədir: {until}. İcazə deyil.",
            "en": "I find no conflict between {re} and disclosed notices. Valid until {until}. Not permission.",
            "he": "לא נמצאה התנגשות עם הודעות שנמסרו: {re}. בתוקף עד: {until}. אין זה אישור.",
            "ru": "Конфликта с объявленными уведомлениями нет: {re}. Действует до: {until}. Это не разрешение.",
            "tr": "Açıklanmış bildirimlerle çakışma yok: {re}. Geçerlilik: {until}. İzin değildir."
          }
        },
        {
          "code": "AK07", "name": "Conflict", "priority": "IMMEDIATE", "ack_s": 180, "reply_s": 600,
          "replies": [["CO01", "CO02", "CO03"]],
          "senders": ["party", "civil", "humanitarian"],
          "answers": true, "repeats": true,
          "parameters": [
            {"kind": "time", "name": "start"},
            {"kind": "time", "name": "end", "optional": true},
            {"kind": "change", "name": "change", "optional": true}
          ],
          "texts": {
            "ar": "يتعارض مع نشاطي: {re}. الوقت: {start}–{end}. أطلب: {change}.",
            "az": "Fəaliyyətimlə ziddiyyət təşkil edir: {re}. Vaxt: {start}–{end}. Xahişim: {change}.",
            "en": "{re} conflicts with my activity from {start} to {end}. I request: {change}.",
            "he": "מתנגש עם פעילות שלי: {re}. זמן: {start}–{end}. בקשתי: {change}.",
            "ru": "Конфликт с моими действиями: {re}. Время: {start}–{end}. Прошу: {change}.",
            "tr": "Faaliyetimle çakışıyor: {re}. Zaman: {start}–{end}. İsteğim: {change}."
          }
        },
        {
          "code": "AK08", "name": "Unable", "priority": "IMMEDIATE", "ack_s": null, "reply_s": null,
          "replies": [],
          "senders": ["party", "facilitator", "civil", "humanitarian"],
          "answers": true,
          "parameters": [],
          "texts": {
            "ar": "غير قادر على التنفيذ: {re}.",
            "az": "EDƏ BİLMİRƏM: {re}.",
            "en": "I am UNABLE to comply with {re}.",
            "he": "איני יכול לבצע: {re}.",
            "ru": "НЕ МОГУ выполнить: {re}.",
            "tr": "YAPAMIYORUM: {re}."
          }
        },
        {
          "code": "AK09", "name": "Stand by", "priority": "IMMEDIATE", "ack_s": null, "reply_s": null,
          "replies": [],
          "senders": ["party", "facilitator", "civil", "humanitarian"],
          "answers": true, "repeats": true,
          "parameters": [
            {"kind": "time", "name": "until"}
          ],
          "texts": {
            "ar": "انتظر. حتى: {until}. بشأن: {re}.",
            "az": "GÖZLƏYİN. Vaxt: {until}. Mövzu: {re}.",
            "en": "STAND BY until {until} about {re}.",
            "he": "המתן. עד: {until}. בעניין: {re}.",
            "ru": "ЖДИТЕ. До: {until}. О: {re}.",
            "tr": "BEKLEYİN. Saat: {until}. Konu: {re}."
          }
        },
        {
          "code": "CO01", "name": "Proposal", "priority": "IMMEDIATE", "ack_s": 180, "reply_s": 600,
          "replies": [["CO02", "CO03"]],
          "senders": ["party", "civil", "humanitarian"],
          "body": "settlement",
          "parameters": [
            {"kind": "serials", "name": "about"},
            {"kind": "serial", "name": "changing"},
            {"kind": "change", "name": "change"}
          ],
          "texts": {
            "ar": "بشأن: {about}. المطلوب تغييره: {changing}. أقترح: {change}.",
            "az": "Mövzu: {about}. Dəyişən: {changing}. Təklifim: {change}.",
            "en": "About {about} I propose for {changing}: {change}.",
            "he": "בעניין: {about}. לשינוי: {changing}. הצעתי: {change}.",
            "ru": "О: {about}. Меняется: {changing}. Предлагаю: {change}.",
            "tr": "Konu: {about}. Değişecek olan: {changing}. Önerim: {change}."
          }
        },
        {
          "code": "CO02", "name": "Agreed", "priority": "IMMEDIATE", "ack_s": 60, "reply_s": 180,
          "replies": [["AK02"]],
          "senders": ["party", "facilitator", "civil", "humanitarian"],
          "answers": true, "body": "settlement",
          "parameters": [
            {"kind": "serial", "name": "changing", "optional": true},
            {"kind": "change", "name": "change", "optional": true}
          ],
          "texts": {
            "ar": "موافق: {re}. أكرر: {changing}: {change}.",
            "az": "Razıyam: {re}. Təkrar edirəm: {changing}: {change}.",
            "en": "I agree to {re}. I repeat: for {changing}: {change}.",
            "he": "מסכים: {re}. אני חוזר: {changing}: {change}.",
            "ru": "Согласен: {re}. Повторяю: {changing}: {change}.",
            "tr": "Kabul ediyorum: {re}. Tekrar ediyorum: {changing}: {change}."
          }
        },
        {
          "code": "CO03", "name": "Not agreed", "priority": "IMMEDIATE", "ack_s": 180, "reply_s": 600,
          "replies": [["AK01"]],
          "senders": ["party", "facilitator", "civil", "humanitarian"],
          "answers": true, "body": "referral",
          "parameters": [
            {"kind": "choice", "list": "referral", "name": "refer"}
          ],
          "texts": {
            "ar": "لا أوافق: {re}. يُحال إلى: {refer}.",
            "az": "Razı deyiləm: {re}. Yönləndirilir: {refer}.",
            "en": "I do not agree to {re}. Refer to: {refer}.",
            "he": "לא מסכים: {re}. להעביר אל: {refer}.",
            "ru": "Не согласен: {re}. Передать: {refer}.",
            "tr": "Kabul etmiyorum: {re}. Başvurulacak makam: {refer}."
          }
        },
        {
          "code": "QY01", "name": "Unknown aircraft?", "priority": "FLASH", "ack_s": 60, "reply_s": 180,
          "replies": [["QY02"]],
          "senders": ["party", "civil"],
          "parameters": [
            {"kind": "distance", "unit": "NM", "name": "within"},
            {"kind": "position", "name": "position"},
            {"kind": "altitude", "name": "altitude"},
            {"kind": "time", "name": "at", "preset": "now"}
          ],
          "texts": {
            "ar": "سؤال: هل لديكم طائرة؟ الموقع: {position}. المسافة: {within}. الارتفاع: {altitude}. الوقت: {at}. نعم أو لا أو غير معروف.",
            "az": "Sual: sizin hava gəminiz varmı? Mövqe: {position}. Məsafə: {within}. Hündürlük: {altitude}. Vaxt: {at}. BƏLİ, XEYR və ya MƏLUM DEYİL.",
            "en": "Is an aircraft of yours within {within} of {position} at {altitude} at {at}? Answer YES, NO or UNKNOWN.",
            "he": "שאלה: האם יש כלי טיס שלך? מיקום: {position}. מרחק: {within}. גובה: {altitude}. זמן: {at}. כן, לא או לא ידוע.",
            "ru": "Вопрос: есть ли ваше воздушное судно? Место: {position}. Удаление: {within}. Высота: {altitude}. Время: {at}. ДА, НЕТ или НЕИЗВЕСТНО.",
            "tr": "Soru: sizin uçağınız var mı? Konum: {position}. Mesafe: {within}. İrtifa: {altitude}. Zaman: {at}. EVET, HAYIR veya BİLİNMİYOR."
          }
        },
        {
          "code": "QY02", "name": "Answer", "priority": "FLASH", "ack_s": null, "reply_s": null,
          "replies": [],
          "senders": ["party", "civil"],
          "answers": true, "repeats": true,
          "parameters": [
            {"kind": "choice", "list": "answer", "name": "answer"},
            {"kind": "scopes", "name": "scopes"},
            {"kind": "time", "name": "until", "preset": "query-validity"}
          ],
          "texts": {
            "ar": "بشأن {re}: {answer}. النطاق: {scopes}. صالح حتى: {until}.",
            "az": "Mövzu {re}: {answer}. Əhatə: {scopes}. Qüvvədədir: {until}.",
            "en": "About {re}: {answer}. Scope: {scopes}. Valid until {until}.",
            "he": "בעניין {re}: {answer}. תחולה: {scopes}. בתוקף עד: {until}.",
            "ru": "О {re}: {answer}. Охват: {scopes}. Действует до: {until}.",
            "tr": "Konu {re}: {answer}. Kapsam: {scopes}. Geçerlilik: {until}."
          }
        },
        {
          "code": "QY03", "name": "Unknown persons or vehicles?", "priority": "FLASH", "ack_s": 60, "reply_s": 300,
          "replies": [["QY02"]],
          "senders": ["party", "civil", "humanitarian"],
          "parameters": [
            {"kind": "distance", "unit": "km", "name": "within"},
            {"kind": "position", "name": "position"}
          ],
          "texts": {
            "ar": "سؤال: هل هناك أشخاص أو مركبات تحت مسؤوليتكم؟ الموقع: {position}. المسافة: {within}. نعم أو لا أو غير معروف.",
            "az": "Sual: məsuliyyətinizdə insan və ya nəqliyyat varmı? Mövqe: {position}. Məsafə: {within}. BƏLİ, XEYR və ya MƏLUM DEYİL.",
            "en": "Are persons or vehicles under your responsibility within {within} of {position}? Answer YES, NO or UNKNOWN.",
            "he": "שאלה: האם יש אנשים או כלי רכב באחריותך? מיקום: {position}. מרחק: {within}. כן, לא או לא ידוע.",
            "ru": "Вопрос: есть ли люди или машины под вашей ответственностью? Место: {position}. Удаление: {within}. ДА, НЕТ или НЕИЗВЕСТНО.",
            "tr": "Soru: sorumluluğunuzda insan veya araç var mı? Konum: {position}. Mesafe: {within}. EVET, HAYIR veya BİLİNMİYOR."
          }
        },
        {
          "code": "QY04", "name": "Compare registers", "priority": "PRIORITY", "ack_s": 600, "reply_s": 1800,
          "replies": [["AK02", "QY04"]],
          "senders": ["party", "facilitator", "civil"],
          "repeats": true,
          "parameters": [
            {"kind": "choice", "list": "register", "name": "register"},
            {"kind": "time", "name": "at", "preset": "now"},
            {"kind": "count", "least": 0, "most": 1000000000, "name": "count"},
            {"kind": "digest", "name": "digest"}
          ],
          "texts": {
            "ar": "سجلي: {register}. بتاريخ: {at}. عدد القيود: {count}. البصمة: {digest}. هل سجلكم مطابق؟",
            "az": "Reyestrim: {register}. Vaxt: {at}. Qeydlərin sayı: {count}. Xülasə: {digest}. Sizinki eynidirmi?",
            "en": "My register {register} as of {at} has {count} entries, digest {digest}. Is yours the same?",
            "he": "המרשם שלי: {register}. נכון ל: {at}. רשומות: {count}. תקציר: {digest}. האם שלך זהה?",
            "ru": "Мой реестр: {register}. На время: {at}. Записей: {count}. Дайджест: {digest}. Ваш такой же?",
            "tr": "Kayıt defterim: {register}. Zaman: {at}. Kayıt sayısı: {count}. Özet: {digest}. Sizinki aynı mı?"
          }
        }
        ]
        """#
}
